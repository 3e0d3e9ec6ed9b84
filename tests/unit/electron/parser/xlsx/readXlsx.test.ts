import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { buildZip, sheetData, textCell, xlsxParts, type ZipPart } from '../../../../support/officeFiles.ts'
import { checked, inventedId } from '../../../../support/rosterSheets.ts'

const id = inventedId(1)
const sheetMl = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const read = async (parts: readonly ZipPart[]) => (await readRosterFile(buildZip(parts))).sheets
const findings = async (parts: readonly ZipPart[]) =>
  checked(await read(parts)).rows.map((row) => row.findings)
const fixture = async (name: string) => {
  const bytes = readFileSync(new URL(`../../../../fixtures/cases/${name}`, import.meta.url))
  return checked((await readRosterFile(bytes)).sheets).rows
}

/** A workbook with further parts that its workbook refers to. */
function book(sheet: string, beside: { strings?: string; styles?: string }): ZipPart[] {
  const extra: ZipPart[] = []
  let relations = ''
  if (beside.strings !== undefined) {
    extra.push({ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${sheetMl}">${beside.strings}</sst>` })
    relations += `<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`
  }
  if (beside.styles !== undefined) {
    extra.push({
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${sheetMl}">${beside.styles}</styleSheet>`,
    })
    relations += `<Relationship Id="f" Type="${office}/styles" Target="/xl/styles.xml"/>`
  }
  const parts = xlsxParts(sheet).map((part) => ({
    ...part,
    data:
      part.name === 'xl/_rels/workbook.xml.rels'
        ? String(part.data).replace('</Rel', `${relations}</Rel`)
        : part.data,
  }))
  return [...parts, ...extra]
}

const cells = (inside: string) => `<sheetData><row r="1">${inside}</row></sheetData>`
const first = async (inside: string, strings = '<si><t>姓名</t></si>') =>
  (await read(book(cells(inside), { strings })))[0]?.rows[0]?.cells[0]?.text ?? null

describe('typed cells', () => {
  it.each([
    ['no index', '<c r="A1" t="s"/>'],
    ['an empty index', '<c r="A1" t="s"><v/></c>'],
    ['a blank index', '<c r="A1" t="s"><v> </v></c>'],
    ['an index below the table', '<c r="A1" t="s"><v>-1</v></c>'],
    ['an index beyond the table', '<c r="A1" t="s"><v>7</v></c>'],
    ['an index that is no number', '<c r="A1" t="s"><v>NaN</v></c>'],
    ['an empty text', '<c r="A1" t="str"/>'],
    ['an empty text value', '<c r="A1" t="str"><v></v></c>'],
    ['an empty inline text', '<c r="A1" t="inlineStr"><is/></c>'],
    ['an inline text without any', '<c r="A1" t="inlineStr"/>'],
    ['an empty truth value', '<c r="A1" t="b"><v/></c>'],
    ['an empty error', '<c r="A1" t="e"/>'],
    ['an empty date', '<c r="A1" t="d"><v/></c>'],
    ['an empty number', '<c r="A1" t="n"><v></v></c>'],
  ])('are blank when they hold %s', async (_, cell) => {
    expect(await first(cell)).toBeNull()
  })

  it('counts an empty shared string as one', async () => {
    const strings = '<si><t>甲</t></si><si/><si><t/></si><si><t>乙</t></si>'
    const at = (index: number) => first(`<c r="A1" t="s"><v>${index}</v></c>`, strings)
    expect(await Promise.all([0, 1, 2, 3].map(at))).toEqual(['甲', null, null, '乙'])
  })

  it('gives every row of a file with such cells its own outcome', async () => {
    const rows = await fixture('c07-empty-shared-strings.xlsx')
    expect(rows.map(({ row, name, findings: found }) => [row, name, found])).toEqual([
      [2, '罗玉勇', []],
      [3, null, ['name-missing']],
      [6, '何军', []],
      [7, null, ['name-missing']],
      [8, '曹建涛', ['id-missing']],
    ])
  })
})

describe('readings above the characters', () => {
  it.each([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>'],
    [
      'an inline string',
      '<c r="A1" t="inlineStr"><is><t>张</t><rPh sb="0" eb="1"><t>ZHANG</t></rPh><phoneticPr fontId="1"/></is></c>',
    ],
    [
      'inline runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>张</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></is></c>',
    ],
  ])('are no text of %s', async (_, cell) => {
    const strings = '<si><r><t>张</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh><phoneticPr fontId="1"/></si>'
    expect(await first(cell, strings)).toBe('张')
  })
})

describe('dates', () => {
  it('goes by year and month where the format shows no day', async () => {
    const rows = await fixture('c12-year-month-date-cells.xlsx')
    const mismatch = ['birthdate-mismatch']
    expect(rows.map((row) => row.findings)).toEqual([
      [],
      mismatch,
      [],
      mismatch,
      [],
      mismatch,
      [],
      mismatch,
      [],
      mismatch,
    ])
  })

  it('reads dates written as text, in both epochs', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>'
    const sheet = cells(
      '<c r="A1" t="d"><v>1995-06-12T00:00:00</v></c><c r="B1" t="d" s="1"><v>1995-06-12</v></c><c r="C1" s="2"><v>34862</v></c>',
    )
    expect((await read(book(sheet, { styles })))[0]?.rows[0]?.cells).toEqual([
      { text: '1995-06-12', kind: 'date' },
      { text: '1995-06', kind: 'date' },
      { text: '1995-06-12', kind: 'date' },
    ])
  })
})

describe('other forms of the same file', () => {
  const plain = xlsxParts(
    sheetData([
      ['姓名', '身份证号'],
      ['张敏', id],
    ]),
  )
  const changed = (change: (xml: string, name: string) => string) =>
    plain.map((part) => ({ ...part, data: change(String(part.data), part.name) }))

  it.each<[string, readonly ZipPart[]]>([
    [
      'other prefixes',
      changed((xml, name) =>
        name.startsWith('xl/') && !name.endsWith('.rels')
          ? xml
              .replace(/<(\/?)(\w)/g, '<$1q:$2')
              .replace('xmlns=', 'xmlns:q=')
              .replaceAll('r:id', 'rel:id')
              .replace('xmlns:r=', 'xmlns:rel=')
          : xml,
      ),
    ],
    [
      'ISO’s strict names',
      changed((xml) =>
        xml
          .replaceAll(sheetMl, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ),
    ],
    [
      'parts in other places',
      plain.map((part) => ({
        ...part,
        name: part.name.replace('workbook.xml', 'book1.xml'),
        data: String(part.data)
          .replace('xl/workbook.xml', '/xl/book1.xml')
          .replace('worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'),
      })),
    ],
    ['cells and rows without places', changed((xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''))],
  ])('are read alike: %s', async (_, parts) => {
    const { rows } = checked(await read(parts))
    expect(rows.map(({ sheet, row, name, idNumber }) => [sheet, row, name, idNumber])).toEqual([
      ['名单', 2, '张敏', id],
    ])
  })
})

it('passes over chart and dialog sheets without shifting a name, and sees which sheet is hidden', async () => {
  const parts = xlsxParts(
    sheetData([
      ['姓名', '身份证号'],
      ['张敏', id],
    ]),
  ).map((part) => ({
    ...part,
    data: String(part.data)
      .replace(
        '<sheets>',
        '<sheets><sheet name="图表" sheetId="2" r:id="c"/><sheet name="对话" sheetId="3" r:id="d" state="hidden"/>',
      )
      .replace(
        /<Relationship Id="rId1" Type="([^"]*)worksheet"/,
        `<Relationship Id="c" Type="$1chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="d" Type="$1dialogsheet" Target="dialogsheets/sheet1.xml"/>$&`,
      ),
  }))
  const sheets = await read([
    ...parts,
    { name: 'xl/chartsheets/sheet1.xml', data: `<chartsheet xmlns="${sheetMl}"/>` },
  ])
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['名单', false]])
  expect(checked(sheets).rows).toMatchObject([{ sheet: '名单', name: '张敏', findings: [] }])
})

it('marks rows of no height and columns of no width, however they are written', async () => {
  const person = (n: number, extra: string) =>
    `<row r="${n}" ${extra}>${textCell(`A${n}`, '张敏')}${textCell(`B${n}`, inventedId(n))}</row>`
  const sheet = `<cols><col min="3" max="4" width="0" customWidth="1"/></cols><sheetData><row r="1">${textCell('A1', '姓名')}${textCell('B1', '身份证号')}</row>${person(2, 'ht="0"')}${person(3, 'ht="0.75" customHeight="true"')}${person(4, 'hidden="true"')}${person(5, 'ht="15"')}</sheetData>`
  const hidden = ['hidden-row']
  expect(await findings(xlsxParts(sheet))).toEqual([hidden, hidden, hidden, []])
  expect((await read(xlsxParts(sheet)))[0]?.hiddenColumns).toEqual([2, 3])
})

it('refuses two cells in one place, and a sheet that leads nowhere', async () => {
  const twice = cells(textCell('A1', '张敏') + textCell('A1', '李雷'))
  await expect(read(xlsxParts(twice))).rejects.toThrow(/结构不正常/)
  const lost = xlsxParts(cells('')).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml')
  await expect(read(lost)).rejects.toThrow(/损坏/)
})
