import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { buildZip, docxOf } from '../../../../support/officeFiles.ts'
import { checked, inventedId } from '../../../../support/rosterSheets.ts'

const [a, b, c] = [inventedId(1), inventedId(2), inventedId(3)]
const read = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheets
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const tc = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const cell = (text: string, properties = '') => tc(`<w:p>${run(text)}</w:p>`, properties)
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const head = row(cell('姓名') + cell('身份证号'))
const table = (rows: string, grid = '') => `<w:tbl>${grid}${rows}</w:tbl>`

/** Row, name, number and findings of every person of a document. */
async function persons(body: string) {
  return checked(await read(docxOf(body))).rows.map(({ row: at, name, idNumber, findings }) => [
    at,
    name,
    idNumber,
    ...findings,
  ])
}
/** The one name of a list whose cell of the name holds this. */
const nameOf = async (inside: string) => (await persons(table(head + row(tc(inside) + cell(a)))))[0]?.slice(1)

describe('what lies over a cell', () => {
  const box = `<w:txbxContent><w:p>${run('核')}</w:p></w:txbxContent>`
  const shape = `<w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing>`
  const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`

  it.each([
    ['a text box', `<w:r>${shape}</w:r>`],
    ['a text box of old programs', `<w:r>${old}</w:r>`],
    [
      'a text box written for both',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`,
    ],
    ['words of a drawing', '<w:r><w:drawing><a:t>核</a:t></w:drawing></w:r>'],
  ])('is no part of its text: %s', async (_, drawn) => {
    expect(await nameOf(`<w:p>${run('张')}${drawn}${run('敏')}</w:p>`)).toEqual(['张敏', a])
  })

  it('still reads a table that stands in a text box, once', async () => {
    const inside = `<w:txbxContent>${table(head + row(cell('张敏') + cell(a)))}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await persons(body)).toEqual([[2, '张敏', a]])
  })

  it('leaves out readings above the characters', async () => {
    const ruby = `<w:ruby><w:rubyPr/><w:rt>${run('zhāng')}</w:rt><w:rubyBase>${run('张')}</w:rubyBase></w:ruby>`
    expect(await nameOf(`<w:p><w:r>${ruby}</w:r>${run('敏')}</w:p>`)).toEqual(['张敏', a])
  })

  it('reads a content control but not the prompt of an empty one', async () => {
    const control = (inside: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const prompt = '<w:showingPlcHdr/>'
    expect(await nameOf(`<w:p>${control(run('张敏'))}</w:p>`)).toEqual(['张敏', a])
    expect(await nameOf(`<w:p>${control(run('单击此处输入文字。'), prompt)}</w:p>`)).toEqual([
      null,
      a,
      'name-missing',
    ])
    expect(await nameOf(`<w:p>${control(run('张敏'), '<w:showingPlcHdr w:val="0"/>')}</w:p>`)).toEqual([
      '张敏',
      a,
    ])
    const ofCell = table(
      head + row(control(cell('请输入'), prompt) + cell(a)) + control(row(cell('李雷') + cell(b))),
    )
    expect(await persons(ofCell)).toEqual([
      [2, null, a, 'name-missing'],
      [3, '李雷', b],
    ])
  })
})

describe('tracked changes', () => {
  it('reads no deleted text, whatever element holds it, and no former properties', async () => {
    expect(await nameOf(`<w:p><w:del>${run('王五')}</w:del><w:ins>${run('张敏')}</w:ins></w:p>`)).toEqual([
      '张敏',
      a,
    ])
    const former =
      '<w:gridSpan w:val="1"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange>'
    const hidden = '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
    const rows = head + row(tc(`<w:p>${run('张敏', hidden)}</w:p>`, former) + cell(a))
    expect(await persons(table(rows))).toEqual([[2, '张敏', a]])
  })

  it('reads no deleted row, which keeps its number, and no deleted cell', async () => {
    const body = table(
      head +
        row(cell('王五') + cell(b), '<w:del w:id="1"/>') +
        row(cell('赵六', '<w:cellDel w:id="2"/>') + cell('张敏', '<w:cellIns w:id="3"/>') + cell(a)) +
        row(cell('李雷') + cell(c), '<w:ins w:id="4"/>'),
    )
    expect(await persons(body)).toEqual([
      [3, '张敏', a],
      [4, '李雷', c],
    ])
    expect(checked(await read(docxOf(body))).skipped).toMatchObject([{ row: 2, reason: 'blank' }])
  })
})

describe('columns', () => {
  const width = (size: number, span = 1) => `<w:tcW w:w="${size}" w:type="dxa"/><w:gridSpan w:val="${span}"/>`
  const grid = (...sizes: number[]) =>
    `<w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid>`
  const four = ['序号', '姓名', '身份证号', '备注']
  const line = (texts: readonly string[], sizes: readonly (readonly [number, number?])[]) =>
    row(texts.map((text, index) => cell(text, width(...(sizes[index] ?? [1000])))).join(''))

  it('follows the page where lines drawn by hand do not meet', async () => {
    const body = table(
      line(four, [[800], [1500, 2], [3000, 2], [1500]]) +
        line(['1', '张敏', a, '无'], [[800], [1300], [3200, 3], [1500]]) +
        line(['2', '李雷', b, '无'], [[800], [1500, 2], [3000, 2], [1500]]) +
        line(['3', '韩梅', c, '无'], [[1000], [1300, 2], [3000, 2], [1500]]),
      grid(800, 1300, 200, 2800, 200, 1500),
    )
    expect((await persons(body)).map(([at, name, id]) => [at, name, id])).toEqual([
      [2, '张敏', a],
      [3, '李雷', b],
      [4, '韩梅', c],
    ])
  })

  it('follows the widths of the cells where the rows do not fill the grid', async () => {
    const gap = '<w:gridBefore w:val="1"/><w:wBefore w:w="800" w:type="dxa"/>'
    const body = table(
      line(four, [[800], [1500], [3000], [1500]]) +
        row(cell('张敏', width(1500)) + cell(a, width(3000)) + cell('无', width(1500)), gap) +
        row(
          cell('2', width(800)) + cell('李雷', width(1500)) + cell(b, width(3000)),
          '<w:gridAfter w:val="1"/>',
        ) +
        row(cell('3', width(850)) + cell('韩梅', width(1600)) + cell(c, width(4350))),
      grid(800, 1500, 3000, 1500),
    )
    expect(await persons(body)).toEqual([
      [2, '张敏', a],
      [3, '李雷', b],
      [4, '韩梅', c, 'merged-cell'],
    ])
  })

  it('goes by the grid where cells that were joined kept the width of one', async () => {
    const body = table(
      row(cell('名单', width(1000, 4))) +
        line(four, [[1000], [1000], [1000], [1000]]) +
        line(['1', '张敏', a], [[1000], [1000], [1000, 2]]),
      grid(1000, 1000, 1000, 1000),
    )
    expect(await persons(body)).toEqual([[3, '张敏', a, 'merged-cell']])
  })

  it('parts a column where one row has two cells in it, and keeps the others whole', async () => {
    const body = table(
      line(four, [[800], [1500], [3000, 2], [1500]]) +
        line(['1', '张敏', a, '无'], [[800], [1500], [3000, 2], [1500]]) +
        line(['2', '李雷', b, '旧', '无'], [[800], [1500], [2000], [1000], [1500]]),
      grid(800, 1500, 2000, 1000, 1500),
    )
    expect(await persons(body)).toEqual([
      [2, '张敏', a],
      [3, '李雷', b],
    ])
  })

  it('knows cells joined across in the way of old documents', async () => {
    const joined = '<w:hMerge w:val="restart"/>'
    const body = table(
      row(cell('名单', joined) + cell('', '<w:hMerge/>')) + head + row(cell('张敏') + cell(a)),
    )
    expect(await persons(body)).toEqual([[3, '张敏', a]])
    expect((await read(docxOf(body)))[0]?.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }])
  })
})

describe('out of sight', () => {
  it('marks rows of no height, hidden rows and rows with hidden text, not a hidden paragraph mark', async () => {
    const person = (n: number, properties: string) => row(cell('张敏') + cell(inventedId(n)), properties)
    const mark = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('李雷')}</w:p>`
    const secret = `<w:p>${run('韩梅', '<w:vanish/>')}</w:p>`
    const body = table(
      head +
        person(1, '<w:trHeight w:val="0" w:hRule="exact"/>') +
        person(2, '<w:hidden/>') +
        person(3, '<w:trHeight w:val="0"/>') +
        row(tc(mark) + cell(inventedId(4))) +
        row(tc(secret) + cell(inventedId(5))),
    )
    const hidden = (await persons(body)).map(([at, , , ...findings]) => [at, findings.includes('hidden-row')])
    expect(hidden).toEqual([
      [2, true],
      [3, true],
      [4, false],
      [5, false],
      [6, true],
    ])
  })

  it('knows text that a style hides', async () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const styles = `<w:styles xmlns:w="${word}"><w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="k"><w:basedOn w:val="h"/></w:style></w:styles>`
    const body = table(
      head +
        row(tc(`<w:p>${run('张敏', '<w:rStyle w:val="k"/>')}</w:p>`) + cell(a)) +
        row(cell('李雷') + cell(b)),
    )
    const bytes = buildZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: 'word/document.xml',
        data: `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
      },
      { name: 'word/styles.xml', data: styles },
    ])
    expect(checked(await read(bytes)).rows.map(({ findings }) => findings)).toEqual([['hidden-row'], []])
  })
})

describe('fields', () => {
  const field = (instruction: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('张敏')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

  it.each([' FORMTEXT ', ' HYPERLINK "mailto:x" '])('reads what was typed into %s', async (instruction) => {
    expect(await nameOf(field(instruction))).toEqual(['张敏', a])
  })

  it.each([' DOCVARIABLE x ', ' =SUM(ABOVE) ', ' LINK Excel.Sheet.12 '])(
    'believes no result of %s',
    async (instruction) => {
      expect((await nameOf(field(instruction)))?.at(-1)).toBe('formula-cell')
    },
  )
})

describe('other forms of the same file', () => {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const list = table(head + row(cell('张敏') + cell(a, '<w:gridSpan w:val="1"/>')))

  it.each([
    ['another prefix', `<ns0:document xmlns:ns0="${word}">${list.replaceAll('w:', 'ns0:')}</ns0:document>`],
    [
      'ISO’s strict names',
      `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">${list}</w:document>`,
    ],
    [
      'no prefix',
      `<document xmlns="${word}" xmlns:y="${word}">${list.replace(/(<\/?)w:/g, '$1').replaceAll('w:val', 'y:val')}</document>`,
    ],
    [
      'the usual prefix for something else inside',
      `<q:document xmlns:q="${word}"><w:note xmlns:w="urn:x"><w:tbl/></w:note>${list.replaceAll('w:', 'q:')}</q:document>`,
    ],
  ])('are read alike: %s', async (_, document) => {
    const bytes = buildZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: document },
    ])
    expect(checked(await read(bytes)).rows).toMatchObject([
      { row: 2, name: '张敏', idNumber: a, findings: [] },
    ])
  })
})
