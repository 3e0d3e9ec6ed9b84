import { readFileSync } from 'node:fs'
import { CFB, utils, type WorkSheet, write } from '@e965/xlsx'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../electron/parser/readRosterFile.ts'
import type { Sheet } from '../../../../shared/roster/sheet.ts'
import { buildZip, docxOf, odsOf, sheetData, textCell, xlsxParts } from '../../../support/officeFiles.ts'
import { checked, inventedId } from '../../../support/rosterSheets.ts'

const rare = '\u{20164}'
const id = inventedId(1)
const xlsx = (sheet: string) => buildZip(xlsxParts(sheet))
const read = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheets
const findings = async (bytes: Uint8Array) => checked(await read(bytes)).rows.map((row) => row.findings)
const texts = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ rows }) => rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text ?? '')]))

describe('xlsx', () => {
  it('keeps rare characters however they are written', async () => {
    const names = [rare, '&#131428;', '&#x20164;', '_xD840__xDD64_']
    const cells = names.map((name, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, name)}</row>`)
    expect(texts(await read(xlsx(`<sheetData>${cells.join('')}</sheetData>`)))).toEqual([
      [1, rare],
      [2, rare],
      [3, rare],
      [4, rare],
    ])
  })

  it('refuses numbers that are formulas, spilled formulas or number cells', async () => {
    const row = (n: number, cell: string) => `<row r="${n}">${textCell(`A${n}`, '张敏')}${cell}</row>`
    const sheet = `<sheetData><row r="1">${textCell('A1', '姓名')}${textCell('B1', '身份证号')}</row>${[
      row(2, `<c r="B2" t="str"><f>C2&amp;""</f><v>${id}</v></c>`),
      row(3, `<c r="B3" t="str"><f t="shared" ref="B3:B4" si="0">C3</f><v>${id}</v></c>`),
      row(4, `<c r="B4" t="str"><f t="shared" si="0"/><v>${id}</v></c>`),
      row(5, `<c r="B5" t="str"><f t="array" ref="B5:B6">C5:C6</f><v>${id}</v></c>`),
      row(6, `<c r="B6" t="str"><v>${id}</v></c>`),
      row(7, `<c r="B7"><v>410105199007132500</v></c>`),
    ].join('')}</sheetData>`
    expect(await findings(xlsx(sheet))).toEqual([
      ['formula-cell'],
      ['formula-cell'],
      ['formula-cell'],
      ['formula-cell'],
      ['formula-cell'],
      ['id-numeric-cell'],
    ])
  })

  it('sees merges, hidden rows, rows of no height, hidden columns and hidden sheets', async () => {
    const person = (n: number, extra = '') =>
      `<row r="${n}" ${extra}>${textCell(`A${n}`, '张敏')}${textCell(`B${n}`, inventedId(n))}</row>`
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${textCell('A1', '姓名')}${textCell('B1', '身份证号')}</row>${person(2)}${person(3, 'hidden="1"')}${person(4, 'ht="0" customHeight="1"')}${person(5)}</sheetData><mergeCells><mergeCell ref="A5:A6"/></mergeCells>`
    expect(await findings(xlsx(sheet))).toEqual([[], ['hidden-row'], ['hidden-row'], ['merged-cell']])
    expect((await read(xlsx(sheet)))[0]?.hiddenColumns).toEqual([1])
    const hidden = xlsxParts(sheet).map((part) => ({
      ...part,
      data: String(part.data).replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
    }))
    expect((await read(buildZip(hidden)))[0]?.hidden).toBe(true)
  })

  it('reads date cells as dates', async () => {
    const born = new Date('1995-06-12T00:00:00Z')
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            ['姓名', '身份证号', '出生日期'],
            ['张敏', id, born],
            ['李雷', inventedId(2, '19950613'), born],
          ],
        },
      ],
    })
    expect(await findings(bytes)).toEqual([[], ['birthdate-mismatch']])
  })

  it('says which password it misses', async () => {
    const encryption = { password: '1', spinCount: 10 }
    const bytes = await writeXlsx({ sheets: [{ name: '名单', rows: [['姓名']] }], encryption })
    await expect(readRosterFile(bytes)).rejects.toThrow(/打开密码/)
  })

  it('is not killed by one cell far out', async () => {
    const far = xlsx(
      `<sheetData><row r="1">${textCell('A1', '姓名')}</row><row r="1048576">${textCell('XFD1048576', '张')}</row></sheetData>`,
    )
    expect(texts(await read(far))).toEqual([[1, '姓名']])
  })
})

// The library at hand writes no formulas into xls: this puts a formula record in the place of a text cell.
function withFormula(
  workbook: Buffer,
  { row, column, shown }: { row: number; column: number; shown: string },
) {
  const container = CFB.read(workbook, { type: 'buffer' })
  const entry = CFB.find(container, 'Workbook')
  const stream = Buffer.from(entry.content)
  const at = stream.indexOf(Buffer.from([row, 0, column, 0])) - 4
  const next = at + 4 + stream.readUInt16LE(at + 2)
  const formula = Buffer.alloc(4 + 27)
  formula.writeUInt16LE(0x06, 0)
  formula.writeUInt16LE(27, 2)
  stream.copy(formula, 4, at + 4, at + 10)
  formula.writeUInt16LE(0xffff, 16)
  formula.writeUInt16LE(5, 24)
  formula[26] = 0x44
  const text = Buffer.alloc(7 + shown.length)
  text.writeUInt16LE(0x207, 0)
  text.writeUInt16LE(3 + shown.length, 2)
  text.writeUInt16LE(shown.length, 4)
  text.write(shown, 7, 'latin1')
  entry.content = Buffer.concat([stream.subarray(0, at), formula, text, stream.subarray(next)])
  entry.size = entry.content.length
  return Buffer.from(CFB.write(container, { type: 'buffer' }))
}

describe('xls and et', () => {
  const save = (sheet: WorkSheet) =>
    write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer', bookType: 'biff8' })

  it('reads text, numbers, formulas, merges and rare characters', async () => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '身份证号'],
      [`张${rare}`, id],
      ['李雷', 410105199007132500],
      ['韩梅', inventedId(3)],
      ['周杰', inventedId(4)],
    ])
    sheet['!merges'] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 0 } }]
    const bytes = withFormula(save(sheet), { row: 3, column: 1, shown: inventedId(3) })
    expect(await findings(bytes)).toEqual([
      ['name-rare-glyph'],
      ['id-numeric-cell'],
      ['formula-cell'],
      ['merged-cell'],
    ])
    expect(checked(await read(bytes)).rows[0]?.name).toBe(`张${rare}`)
  })

  it('refuses a password, a macro sheet and a Word document', async () => {
    const bytes: Buffer = save(utils.aoa_to_sheet([['姓名']]))
    const bound = bytes.indexOf(Buffer.from([0x85, 0x00]))
    const macro = Buffer.from(bytes)
    macro[bound + 9] = 1
    await expect(readRosterFile(macro)).rejects.toThrow(/宏/)
    const locked = Buffer.from(bytes)
    locked[bound] = 0x2f
    await expect(readRosterFile(locked)).rejects.toThrow(/打开密码/)
  })
})

describe('ods', () => {
  const cell = (text: string, extra = '') =>
    `<table:table-cell office:value-type="string" ${extra}><text:p>${text}</text:p></table:table-cell>`
  const row = (cells: string, extra = '') => `<table:table-row ${extra}>${cells}</table:table-row>`
  const table = (rows: string, extra = '') => `<table:table table:name="名单" ${extra}>${rows}</table:table>`
  const head = row(cell('姓名') + cell('身份证号'))

  it('reads rare characters, blanks, repeated rows and cells, and numbers rows as shown', async () => {
    const rows =
      head +
      row('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="2"') +
      row(cell('张<text:s text:c="2"/>&#131428;') + cell(id)) +
      row(cell('李雷') + cell(inventedId(2)), 'table:number-rows-repeated="2"') +
      row('<table:table-cell/>', 'table:number-rows-repeated="1048000"')
    const check = checked(await read(odsOf(table(rows))))
    expect(check.rows.map((person) => [person.row, person.name])).toEqual([
      [4, `张${rare}`],
      [5, '李雷'],
      [6, '李雷'],
    ])
    expect(check.skipped.map((line) => line.row)).toEqual([2, 3])
  })

  it('sees formulas, number cells, merges, hidden rows, hidden columns and hidden sheets', async () => {
    const number =
      '<table:table-cell office:value-type="float" office:value="410105199007132500"><text:p>4.1E+17</text:p></table:table-cell>'
    const rows =
      '<table:table-column/><table:table-column table:visibility="collapse"/>' +
      head +
      row(cell('张敏') + cell(id, 'table:formula="of:=C2"')) +
      row(cell('李雷') + number) +
      row(cell('韩梅') + cell(inventedId(3)), 'table:visibility="filter"') +
      row(cell('周杰', 'table:number-rows-spanned="2"') + cell(inventedId(4)))
    const bytes = odsOf(table(rows))
    expect(await findings(bytes)).toEqual([
      ['formula-cell'],
      ['id-numeric-cell'],
      ['hidden-row'],
      ['merged-cell'],
    ])
    expect((await read(bytes))[0]?.hiddenColumns).toEqual([1])
    const style =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    expect((await read(odsOf(table(head, 'table:style-name="ta2"'), style)))[0]?.hidden).toBe(true)
  })

  it('leaves comments out of the text', async () => {
    const noted =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>看</text:p></office:annotation><text:p>张敏</text:p></table:table-cell>'
    expect(texts(await read(odsOf(table(row(noted)))))).toEqual([[1, '张敏']])
  })
})

describe('docx', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const head = row(cell('姓名'), cell('身份证号'))
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

  it('reads rare characters and every table, numbering rows within each', async () => {
    const bytes = docxOf(
      table(head, row(cell('张&#131428;'), cell(id))) + table(head, row(cell('李雷'), cell(inventedId(2)))),
    )
    const { rows } = checked(await read(bytes))
    expect(rows.map((person) => [person.sheet, person.sheetIndex, person.row, person.name])).toEqual([
      [null, 0, 2, `张${rare}`],
      [null, 1, 2, '李雷'],
    ])
  })

  it('knows cells merged across and down', async () => {
    const bytes = docxOf(
      table(
        head,
        row(cell('张敏'), cell(id)),
        row(cell('李雷', '<w:vMerge w:val="restart"/>'), cell(inventedId(2))),
        row(cell('', '<w:vMerge/>'), cell(inventedId(3))),
        row(cell('韩梅'), cell(inventedId(4))),
      ),
    )
    expect(await findings(bytes)).toEqual([[], ['merged-cell'], ['name-missing', 'merged-cell'], []])
    const across = docxOf(
      table(row(cell('名单', '<w:gridSpan w:val="2"/>')), head, row(cell('张敏'), cell(id))),
    )
    expect((await read(across))[0]?.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }])
  })

  it('leaves deleted and moved text out, and marks hidden text and computed fields', async () => {
    const run = (inside: string) => `<w:tc><w:p>${inside}</w:p></w:tc>`
    const bytes = docxOf(
      table(
        head,
        row(
          run(
            '<w:del><w:r><w:delText>王五</w:delText></w:r></w:del><w:ins><w:r><w:t>张敏</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>赵六</w:t></w:r></w:moveFrom>',
          ),
          cell(id),
        ),
        row(run('<w:r><w:rPr><w:vanish/></w:rPr><w:t>李雷</w:t></w:r>'), cell(inventedId(2))),
        row(
          cell('韩梅'),
          run(`<w:fldSimple w:instr="DOCVARIABLE x"><w:r><w:t>${inventedId(3)}</w:t></w:r></w:fldSimple>`),
        ),
      ),
    )
    const { rows } = checked(await read(bytes))
    expect(rows.map((person) => [person.name, person.findings])).toEqual([
      ['张敏', []],
      ['李雷', ['hidden-row']],
      ['韩梅', ['formula-cell']],
    ])
  })

  it('says that a document without a table holds no list', async () => {
    await expect(readRosterFile(docxOf('<w:p/>'))).rejects.toThrow(/没有表格/)
  })

  it('refuses a part that ends too early', async () => {
    await expect(readRosterFile(docxOf('</w:body>'))).rejects.toThrow(/损坏/)
  })
})

describe('text', () => {
  const list = `姓名,身份证号\n张敏,${id}\n\n李雷,${inventedId(2)}\n`
  const expected = [
    [1, '姓名', '身份证号'],
    [2, '张敏', id],
    [4, '李雷', inventedId(2)],
  ]

  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-16 LE', Buffer.from(list, 'utf16le')],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(list, 'utf16le').swap16()],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${list}`, 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => {
    expect(texts(await read(bytes))).toEqual(expected)
  })

  it.each([',', '\t', ';', '，', '|'])('finds the separator %j by the lines', async (separator) => {
    expect(texts(await read(Buffer.from(list.replaceAll(',', separator))))).toEqual(expected)
  })

  it('numbers rows by the line they begin on and keeps quoted separators', async () => {
    const quoted = `姓名,身份证号,单位\r\n张敏,${id},"省厅,一处\r\n二处"\r\n李雷,${inventedId(2)},省厅\r\n`
    const sheets = await read(Buffer.from(quoted))
    expect(texts(sheets)).toEqual([
      [1, '姓名', '身份证号', '单位'],
      [2, '张敏', id, '省厅,一处\n二处'],
      [4, '李雷', inventedId(2), '省厅'],
    ])
    expect(checked(sheets).skipped).toEqual([])
  })

  it('refuses bytes of no known encoding, and a quote that swallows the rest', async () => {
    await expect(readRosterFile(Buffer.from([0xc3, 0x28, 0xff, 0x31]))).rejects.toThrow(/编码/)
    await expect(readRosterFile(Buffer.from(`姓名,身份证号\n"张敏,${id}\n李雷,1\n`))).rejects.toThrow(
      /第 2 行的引号/,
    )
  })

  it('takes a cell that begins with an equals sign for a formula', async () => {
    expect(await findings(Buffer.from(`姓名,身份证号\n张敏,"=""${id}"""\n`))).toEqual([['formula-cell']])
  })
})

describe('other files', () => {
  it.each([
    ['nothing', '', /空的/],
    ['a PDF', '%PDF-1.7', /不是名单文件/],
    ['a web page saved as xls', '<html><table><tr><td>姓名</td></tr></table></html>', /网页/],
    ['bytes', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), /不是名单文件/],
    ['a zip of lists', buildZip([{ name: 'a.txt', data: 'a' }]), /压缩包/],
    ['a RAR', Buffer.from('526172211a0700', 'hex'), /压缩包/],
    ['a binary workbook', buildZip([{ name: 'xl/workbook.bin', data: 'a' }]), /xlsb/],
    [
      'a presentation',
      buildZip([
        { name: '[Content_Types].xml', data: '<a/>' },
        { name: 'ppt/presentation.xml', data: '<a/>' },
      ]),
      /不是表格/,
    ],
  ])('refuses %s', async (...[, content, sentence]) => {
    await expect(readRosterFile(Buffer.from(content))).rejects.toThrow(sentence)
  })

  it('refuses 20 MB and a byte', async () => {
    await expect(readRosterFile(Buffer.alloc(20 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'file-too-large',
    })
  })

  it('goes by the content: an xlsx is an xlsx under any name', async () => {
    expect((await readRosterFile(xlsx(sheetData([['姓名']])))).format).toBe('xlsx')
  })

  it.each(['01-省直-录用-60人.xlsx', '05-调任-8人.docx', '03-省辖市汇总-640人.xls'])(
    'refuses %s cut anywhere',
    async (name) => {
      const bytes = readFileSync(new URL(`../../../fixtures/rosters/${name}`, import.meta.url))
      for (let part = 1; part < 60; part++) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 60))
        await expect(readRosterFile(cut), `${part}/60`).rejects.toThrow()
      }
    },
  )

  it('gives the right number or none when a bit of the container is flipped', async () => {
    const bytes = xlsx(
      sheetData([
        ['姓名', '身份证号'],
        ['张敏', id],
      ]),
    )
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const sheets = await read(flipped).catch(() => [])
      for (const row of checked(sheets).rows) expect([id, null]).toContain(row.idNumber)
    }
  })
})
