import { describe, expect, it } from 'vitest'
import { containerCensus } from '../../../../../electron/parser/census/containerCensus.ts'
import { openContainer } from '../../../../../electron/parser/file/openContainer.ts'
import { buildZip, docxOf, odsOf, textCell, xlsxParts } from '../../../../support/officeFiles.ts'
import { inventedId } from '../../../../support/rosterSheets.ts'

const id = (sequence: number) => inventedId(sequence)
const taken = (format: 'xlsx' | 'docx' | 'ods', bytes: Buffer) =>
  containerCensus(format, openContainer(bytes)).places

describe('the census of a workbook', () => {
  it('counts a shared string once for each cell, never the reading over it, a formula or an attribute', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships'
    const sheet = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"/></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><f>"${id(9)}"</f><v>${id(2)}</v></c><c r="C3"><v>4.10105199007133E+17</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" location="${id(8)}"/></hyperlinks><headerFooter><oddFooter>&amp;"宋体"&amp;12 经办${id(3)}</oddFooter></headerFooter>`
    const parts = xlsxParts(sheet).filter(({ name }) => name !== 'xl/_rels/workbook.xml.rels')
    const strings = `<sst><si><r><t>${id(1).slice(0, 6)}</t></r><r><t>${id(1).slice(6)}</t></r><rPh sb="0" eb="1"><t>${id(7)}</t></rPh></si></sst>`
    const bytes = buildZip([
      ...parts,
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      },
      { name: 'xl/sharedStrings.xml', data: strings },
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: `<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      },
      {
        name: 'xl/comments1.xml',
        data: `<comments><authors><author>甲</author></authors><commentList><comment ref="B7" authorId="0"><text><r><t>原号${id(4)}</t></r></text></comment></commentList></comments>`,
      },
      {
        name: 'xl/drawings/drawing1.xml',
        data: `<wsDr><twoCellAnchor><from><row>4</row></from><to><row>9</row></to><sp><txBody><a:p><a:r><a:t>${id(5)}</a:t></a:r></a:p></txBody></sp></twoCellAnchor></wsDr>`,
      },
    ])
    expect(taken('xlsx', bytes)).toEqual([
      [0, 1, 'cell', id(1)],
      [0, 3, 'cell', id(1)],
      [0, 3, 'cell', id(2)],
      [0, null, 'outside', id(3)],
      [0, 7, 'outside', id(4)],
      [0, 5, 'outside', id(5)],
    ])
  })

  it('counts inline strings without their phonetic runs', () => {
    const cell = `<c r="A2" t="inlineStr"><is><t>${id(1)}</t><rPh sb="0" eb="1"><t>${id(2)}</t></rPh></is></c>`
    const bytes = buildZip(
      xlsxParts(`<sheetData><row r="2">${cell}${textCell('B2', '无')}</row></sheetData>`),
    )
    expect(taken('xlsx', bytes)).toEqual([[0, 2, 'cell', id(1)]])
  })
})

describe('the census of a document', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const cell = (inside: string) => `<w:tc><w:p>${inside}</w:p></w:tc>`
  const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`

  it('tells cells, what lies over them, what was struck out, and paragraphs apart', () => {
    const body = `<w:p>${run(`另有${id(1)}`)}</w:p><w:tbl><w:tr>${cell(run('张敏'))}${cell(
      `${run(id(2).slice(0, 9))}${run(id(2).slice(9))}<w:r><mc:AlternateContent><mc:Choice>${box(id(3))}</mc:Choice><mc:Fallback>${box(id(3))}</mc:Fallback></mc:AlternateContent></w:r>`,
    )}</w:tr><w:tr>${cell(`<w:del><w:r><w:delText>${id(4)}</w:delText></w:r></w:del>`)}</w:tr></w:tbl>`
    expect(taken('docx', docxOf(body))).toEqual([
      [null, null, 'outside', id(1)],
      [0, 1, 'outside', id(3)],
      [0, 1, 'cell', id(2)],
      [0, 2, 'hidden', id(4)],
    ])
  })

  it('does not take the reading over a word for its text', () => {
    const ruby = `<w:ruby><w:rt>${run(id(2))}</w:rt><w:rubyBase>${run(id(1))}</w:rubyBase></w:ruby>`
    expect(taken('docx', docxOf(`<w:tbl><w:tr>${cell(ruby)}</w:tr></w:tbl>`))).toEqual([
      [0, 1, 'cell', id(1)],
    ])
  })
})

describe('the census of an OpenDocument spreadsheet', () => {
  it('tells cells and what lies over them apart, repeats cells, and reads a text that is kept as an attribute', () => {
    const cells = [
      `<table:table-cell><office:annotation><dc:creator>${id(9)}</dc:creator><text:p>${id(1)}</text:p></office:annotation><text:p>${id(2)}</text:p></table:table-cell>`,
      `<table:table-cell table:number-columns-repeated="2"><text:p>${id(3)}</text:p></table:table-cell>`,
      `<table:table-cell office:value-type="string" office:string-value="${id(4)}"/>`,
      `<table:table-cell><draw:frame draw:name="${id(8)}"><draw:text-box><text:p>${id(5)}</text:p></draw:text-box></draw:frame><text:p>无</text:p></table:table-cell>`,
    ]
    const rows = `<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row>${cells.join('')}</table:table-row>`
    const bytes = odsOf(`<table:table table:name="名单">${rows}</table:table>`)
    expect(taken('ods', bytes)).toEqual([
      [0, 4, 'outside', id(1)],
      [0, 4, 'cell', id(2)],
      [0, 4, 'cell', id(3)],
      [0, 4, 'cell', id(3)],
      [0, 4, 'cell', id(4)],
      [0, 4, 'outside', id(5)],
    ])
  })
})
