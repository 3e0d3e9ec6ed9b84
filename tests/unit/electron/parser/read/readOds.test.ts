import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { buildZip, odsOf } from '../../../../support/officeFiles.ts'
import { checked, inventedId } from '../../../../support/rosterSheets.ts'

const id = inventedId(1)
const read = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheets
const findings = async (bytes: Uint8Array) => checked(await read(bytes)).rows.map((row) => row.findings)
const cell = (text: string, extra = '') =>
  `<table:table-cell office:value-type="string" ${extra}><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, extra = '') => `<table:table-row ${extra}>${cells}</table:table-row>`
const table = (rows: string, name = '名单') => `<table:table table:name="${name}">${rows}</table:table>`
const head = row(cell('姓名') + cell('身份证号') + cell('出生日期'))
const text = (value: string) => `<text:p>${value}</text:p>`

describe('what lies over a cell', () => {
  it.each([
    ['a shape', `<draw:custom-shape><text:p>核</text:p></draw:custom-shape>`],
    ['a text box', `<draw:frame><draw:text-box><text:p>核</text:p></draw:text-box></draw:frame>`],
    ['a line', `<draw:line><text:p>核</text:p></draw:line>`],
    [
      'a group',
      `<draw:g><draw:rect><text:p>核</text:p></draw:rect><draw:ellipse>${text('对')}</draw:ellipse></draw:g>`,
    ],
    ['a linked shape', `<draw:a><draw:caption><text:p>核</text:p></draw:caption></draw:a>`],
    ['a control', `<draw:control/>`],
    ['a picture with words', `<draw:frame><draw:image/><svg:title>照片</svg:title></draw:frame>`],
    [
      'a chart with its own table',
      `<draw:frame><draw:object><table:table table:name="图">${row(cell('核'))}</table:table></draw:object></draw:frame>`,
    ],
    [
      'a comment',
      `<office:annotation><dc:creator>审核人</dc:creator><text:p>核</text:p></office:annotation>`,
    ],
  ])('is no part of its text: %s', async (_, drawn) => {
    for (const inside of [`${text('张敏')}${drawn}`, `${drawn}${text('张敏')}`, text(`张敏${drawn}`)]) {
      const [sheet, ...others] = await read(
        odsOf(table(row(`<table:table-cell>${inside}</table:table-cell>`))),
      )
      expect(sheet?.rows).toEqual([{ row: 1, hidden: false, cells: [{ text: '张敏', kind: 'text' }] }])
      expect(others).toEqual([])
    }
  })

  it('leaves out readings above the characters and footnotes, and keeps formatted runs', async () => {
    const ruby = `<text:ruby><text:ruby-base>张</text:ruby-base><text:ruby-text>zhāng</text:ruby-text></text:ruby>`
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${text('见附件')}</text:note-body></text:note>`
    const name = text(`<text:span>${ruby}</text:span><text:a>敏</text:a>${note}`)
    const [sheet] = await read(odsOf(table(row(`<table:table-cell>${name}</table:table-cell>`))))
    expect(sheet?.rows[0]?.cells).toEqual([{ text: '张敏', kind: 'text' }])
  })

  it('reads the four persons of a file that an office program saved', async () => {
    const file = new URL('../../../../fixtures/cases/c70-text-box-on-a-name.ods', import.meta.url)
    const { rows } = checked(await read(readFileSync(file)))
    expect(rows.map(({ name, findings }) => [name, findings])).toEqual([
      ['冯娟', []],
      ['梁思轩', []],
      ['孙慧杰', []],
      ['林娟', []],
    ])
  })
})

describe('what is kept besides the live cells', () => {
  const kept = row(cell('旧人') + cell(inventedId(9)))

  it('takes no deleted row out of the tracked changes', async () => {
    const changes = `<table:tracked-changes><table:deletion table:type="row"><table:cell-content-deletion><table:change-track-table-cell office:value-type="string"><text:p>旧人</text:p></table:change-track-table-cell></table:cell-content-deletion></table:deletion></table:tracked-changes>`
    expect(await read(odsOf(changes + table(head)))).toMatchObject([{ name: '名单', rows: [{ row: 1 }] }])
  })

  it.each([
    ['a file', `'file:///D:/名单/旧.ods'#$Sheet1`],
    ['a share', `'smb://server/旧.xlsx'#名单`],
  ])('takes no kept copy of %s for a sheet', async (_, name) => {
    const copy = table(`<table:table-source table:mode="copy-results-only"/>${head}${kept}`, name)
    expect((await read(odsOf(table(head) + copy))).map((sheet) => sheet.name)).toEqual(['名单'])
  })

  it('takes no table of a DDE link for a sheet', async () => {
    const link = `<table:dde-links><table:dde-link><office:dde-source/>${table(kept, 'x')}</table:dde-link></table:dde-links>`
    expect((await read(odsOf(table(head) + link))).map((sheet) => sheet.name)).toEqual(['名单'])
  })

  it('reads a sheet that was inserted from a file and stands in sight', async () => {
    const inserted = table(`<table:table-source table:mode="copy-all"/>${head}${kept}`, '汇总')
    expect((await read(odsOf(inserted))).map((sheet) => sheet.name)).toEqual(['汇总'])
  })
})

describe('computed cells', () => {
  it('knows every cell that an array formula fills, also repeated ones', async () => {
    const spilling =
      'table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="3" table:formula="of:=[.E2:.E4]"'
    const rows =
      head +
      row(cell('张敏') + cell(id, spilling)) +
      row(cell('李雷') + cell(inventedId(2)), 'table:number-rows-repeated="2"') +
      row(cell('韩梅') + cell(inventedId(3)))
    expect((await findings(odsOf(table(rows)))).map(([first]) => first)).toEqual([
      'formula-cell',
      'formula-cell',
      'formula-cell',
      undefined,
    ])
  })

  it('reads a text that stands in the attribute alone, and the shown one where there are both', async () => {
    const kept = `<table:table-cell office:value-type="string" office:string-value="张敏"/>`
    const both = `<table:table-cell office:value-type="string" office:string-value="李雷"><text:p>李雷</text:p></table:table-cell>`
    const [sheet] = await read(odsOf(table(row(kept + both))))
    expect(sheet?.rows[0]?.cells.map((each) => each?.text)).toEqual(['张敏', '李雷'])
  })
})

describe('dates', () => {
  const styles = (...parts: string[]) =>
    `<number:date-style style:name="N1">${parts.map((part) => `<number:${part}/><number:text>年</number:text>`).join('')}</number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>`
  const born = (attributes: string) =>
    `<table:table-cell office:value-type="date" office:date-value="1995-06-01" ${attributes}><text:p>1995年6月</text:p></table:table-cell>`
  const list = (cellOfBirth: string, before = '', rowExtra = '') =>
    table(before + head + row(cell('张敏') + cell(id) + cellOfBirth, rowExtra))

  it.each([
    ['its own style', born('table:style-name="ce1"'), '', ''],
    ['an inherited style', born('table:style-name="ce2"'), '', ''],
    ['the style of its row', born(''), '', 'table:default-cell-style-name="ce1"'],
    [
      'the style of its column',
      born(''),
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/>',
      '',
    ],
  ])('goes by year and month when %s shows no day', async (...[, cellOfBirth, columns, ofRow]) => {
    expect(await findings(odsOf(list(cellOfBirth, columns, ofRow), styles('year', 'month')))).toEqual([[]])
    const full = styles('year', 'month', 'day')
    expect(await findings(odsOf(list(cellOfBirth, columns, ofRow), full))).toEqual([['birthdate-mismatch']])
  })

  it('knows the date part of a format with several sections, and the named styles of the document', async () => {
    const mapped = `<number:date-style style:name="N1P0"><number:year/><number:month/></number:date-style><number:text-style style:name="N1"><number:text-content/><style:map style:condition="value()&gt;=0" style:apply-style-name="N1P0"/></number:text-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`
    expect(await findings(odsOf(list(born('table:style-name="ce1"')), mapped))).toEqual([[]])
  })

  it('still sees a wrong month', async () => {
    const wrong = born('table:style-name="ce1"').replace('1995-06', '1995-07')
    expect(await findings(odsOf(list(wrong), styles('year', 'month')))).toEqual([['birthdate-mismatch']])
  })
})

describe('rows and columns out of sight', () => {
  const person = (extra: string, sequence: number) => row(cell('张敏') + cell(inventedId(sequence)), extra)
  const low = (height: string, extra = '') =>
    `<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="${height}" ${extra}/></style:style>`

  it.each(['0cm', '0in', '0.02cm', '0pt'])('marks a row of height %s', async (height) => {
    const bytes = odsOf(table(head + person('table:style-name="ro1"', 1) + person('', 2)), low(height))
    expect(await findings(bytes)).toEqual([['hidden-row'], []])
  })

  it('leaves a row of optimal height, whose stored height means nothing', async () => {
    const bytes = odsOf(
      table(head + person('table:style-name="ro1"', 1)),
      low('0cm', 'style:use-optimal-row-height="true"'),
    )
    expect(await findings(bytes)).toEqual([[]])
  })

  it('marks rows of a folded group and columns of a folded group or of no width', async () => {
    const narrow = `<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="0cm"/></style:style>`
    const columns = `<table:table-column table:style-name="co1"/><table:table-column-group table:display="false"><table:table-column/></table:table-column-group><table:table-column/>`
    const folded = `<table:table-row-group table:display="false">${person('', 1)}</table:table-row-group>${person('', 2)}`
    const bytes = odsOf(table(columns + head + folded), narrow)
    expect(await findings(bytes)).toEqual([['hidden-row'], []])
    expect((await read(bytes))[0]?.hiddenColumns).toEqual([0, 1])
  })
})

it('reads a file whose prefixes are others', async () => {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns'
  const content = `<o:document-content xmlns:o="${urn}:office:1.0" xmlns="${urn}:table:1.0" xmlns:T="${urn}:table:1.0" xmlns:p="${urn}:text:1.0"><o:body><o:spreadsheet><table T:name="名单"><table-row><table-cell o:value-type="string"><p:p>张敏</p:p></table-cell></table-row></table></o:spreadsheet></o:body></o:document-content>`
  const bytes = buildZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', data: content },
  ])
  expect(await read(bytes)).toMatchObject([{ name: '名单', rows: [{ row: 1, cells: [{ text: '张敏' }] }] }])
})
