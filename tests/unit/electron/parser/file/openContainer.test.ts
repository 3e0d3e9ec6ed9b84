import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openContainer } from '../../../../../electron/parser/file/openContainer.ts'
import { importLimits } from '../../../../../electron/parser/file/refusals.ts'
import { buildZip, sheetData, xlsxParts, type ZipPart } from '../../../../support/officeFiles.ts'

const roster = xlsxParts(sheetData([['姓名', '身份证号']]))
const relation = (attributes: string) => ({
  name: 'xl/worksheets/_rels/sheet1.xml.rels',
  data: `<Relationships><Relationship Id="r1" ${attributes}/></Relationships>`,
})
const open = (...extra: ZipPart[]) => openContainer(buildZip([...roster, ...extra]))

describe('openContainer', () => {
  it('opens what an office program and our own writer save', async () => {
    const media = { name: 'xl/media/image1.png', data: 'picture' }
    expect([...open(media).keys()]).toEqual(roster.map(({ name }) => name.toLowerCase()))
    const written = await writeXlsx({ sheets: [{ name: '名单', rows: [['姓名']] }] })
    expect([...openContainer(Buffer.from(written)).keys()]).toContain('xl/workbook.xml')
  })

  it.each<[string, ZipPart, RegExp]>([
    ['a macro', { name: 'xl/vbaProject.bin', data: 'x' }, /宏/],
    ['a macro sheet', { name: 'xl/macrosheets/sheet1.xml', data: '<a/>' }, /宏/],
    ['an embedded file', { name: 'xl/embeddings/oleObject1.bin', data: 'x' }, /嵌入/],
    ['a linked workbook', { name: 'xl/externalLinks/externalLink1.xml', data: '<a/>' }, /外部文件/],
    ['a data connection', { name: 'xl/connections.xml', data: '<a/>' }, /外部文件/],
    [
      'an external relation',
      relation('Type="http://x/oleObject" Target="file:///c:/x" TargetMode="External"'),
      /外部文件/,
    ],
    ['an embedded page', relation('Type="http://x/aFChunk" Target="x.html"'), /嵌入/],
    [
      'an archive inside',
      { name: 'xl/media/image1.png', data: buildZip([{ name: 'a', data: 'b' }]) },
      /嵌入/,
    ],
    ['a document type', { name: 'xl/styles.xml', data: '<!DOCTYPE a><a/>' }, /结构不正常/],
    ['XML in UTF-16', { name: 'xl/styles.xml', data: Buffer.from('\ufeff<a/>', 'utf16le') }, /结构不正常/],
    [
      'XML in UTF-7',
      { name: 'xl/styles.xml', data: '<?xml version="1.0" encoding="UTF-7"?><a/>' },
      /结构不正常/,
    ],
    ['a duplicate name', { name: 'xl/Workbook.xml', data: '<a/>' }, /结构不正常/],
    ['a name that leads out', { name: 'xl/../../a.xml', data: '<a/>' }, /结构不正常/],
    ['an absolute name', { name: '/a.xml', data: '<a/>' }, /结构不正常/],
    ['a drive', { name: 'c:a.xml', data: '<a/>' }, /结构不正常/],
    ['a back-slash', { name: 'xl\\a.xml', data: '<a/>' }, /结构不正常/],
    ['an encrypted entry', { name: 'a.xml', data: '<a/>', flags: 1 }, /打开密码/],
    ['a symbolic link', { name: 'a', data: '/etc/passwd', attributes: 0o120777 * 0x10000 }, /结构不正常/],
    ['two names for one entry', { name: 'a.xml', data: '<a/>', localName: 'b.xml' }, /结构不正常/],
    ['a bomb', { name: 'a.bin', data: Buffer.alloc(10_000_000) }, /解压后过大/],
    [
      'a bomb that declares little',
      { name: 'a.bin', data: Buffer.alloc(10_000_000), declaredSize: 1000 },
      /解压后过大/,
    ],
  ])('refuses %s', (...[, part, sentence]) => {
    expect(() => open(part)).toThrow(sentence)
  })

  it('lets a clickable link in a cell pass as text', () => {
    expect(() =>
      open(relation('Type="http://x/hyperlink" Target="mailto:a@b.cn" TargetMode="External"')),
    ).not.toThrow()
  })

  it('counts entries and inflated bytes up to the limit, not beyond', () => {
    const empties = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `e${n}`, data: '' }))
    const room = importLimits.entries - roster.length
    expect(() => open(...empties(room))).not.toThrow()
    expect(() => open(...empties(room + 1))).toThrow(/解压后过大/)
  })

  it('refuses overlapping entries, and bytes before or behind the archive', () => {
    const zip = buildZip(roster)
    expect(() => openContainer(Buffer.concat([Buffer.from('MZ'), zip]))).toThrow(/结构不正常|损坏/)
    expect(() => openContainer(Buffer.concat([zip, Buffer.from('<html>')]))).toThrow(/结构不正常|损坏/)
    const overlapping = Buffer.from(zip)
    const first = overlapping.indexOf('504b0102', 0, 'hex')
    overlapping.writeUInt32LE(overlapping.readUInt32LE(first + 20) + 10, first + 20)
    expect(() => openContainer(overlapping)).toThrow(/结构不正常/)
  })

  it('refuses rows beyond the limit before any reader builds them', () => {
    const rows = (count: number) =>
      `<sheetData>${Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c><v>${n}</v></c></row>`).join('')}</sheetData>`
    expect(() => openContainer(buildZip(xlsxParts(rows(importLimits.rows))))).not.toThrow()
    expect(() => openContainer(buildZip(xlsxParts(rows(importLimits.rows + 1))))).toThrow(/50000 行/)
  })
})
