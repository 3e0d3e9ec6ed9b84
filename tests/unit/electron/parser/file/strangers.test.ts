import { CFB } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { buildZip, docxOf, odsOf, type ZipPart } from '../../../../support/officeFiles.ts'

const bytesOf = (hex: string, filler = 2000) =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(filler, 7)])
const compound = (...streams: readonly (readonly [string, Buffer?])[]) => {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of streams)
    CFB.utils.cfb_add(container, `/${name}`, content ?? Buffer.alloc(5000, 1))
  return CFB.write(container, { type: 'buffer' }) as Buffer
}
const zip = (...names: string[]) => buildZip(names.map((name) => ({ name, data: 'x' })))
const ofMimetype = (mimetype: string, ...extra: ZipPart[]) =>
  buildZip([{ name: 'mimetype', data: mimetype }, { name: 'content.xml', data: '<a/>' }, ...extra])
const manifest =
  '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
const lockedDoc = Buffer.alloc(5000, 1)
lockedDoc.writeUInt16LE(0xa5ec, 0)
lockedDoc.writeUInt16LE(0x100, 10)
const dbf = Buffer.alloc(300, 0x20)
Buffer.from('031a0b0101000000610020', 'hex').copy(dbf)

describe('a sound file of another kind', () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    [
      'an ods with a password',
      ofMimetype(
        'application/vnd.oasis.opendocument.spreadsheet',
        { name: 'styles.xml', data: Buffer.from([0, 1, 2]) },
        { name: 'META-INF/manifest.xml', data: manifest },
      ),
      /打开密码/,
    ],
    [
      'an ods with a password, wrapped',
      zip('mimetype', 'encrypted-package', 'META-INF/manifest.xml'),
      /打开密码/,
    ],
    ['an xlsx or docx with a password', compound(['EncryptedPackage'], ['EncryptionInfo']), /打开密码/],
    ['a .doc with a password', compound(['WordDocument', lockedDoc]), /打开密码/],
    ['a .doc or .wps', compound(['WordDocument'], ['1Table']), /旧版文字文档/],
    ['a .ppt or .dps', compound(['PowerPoint Document']), /不是表格/],
    ['a .msg', compound(['__properties_version1.0']), /邮件/],
    ['an OFD', zip('OFD.xml', 'Doc_0/Document.xml', 'Doc_0/Res/image_1.jpg'), /OFD/],
    [
      'an OFD of 300 pages',
      zip('OFD.xml', ...Array.from({ length: 300 }, (_, page) => `Doc_0/Pages/Page_${page}/Content.xml`)),
      /OFD/,
    ],
    [
      'an archive of lists',
      buildZip([
        { name: '名单/一.xlsx', data: docxOf('') },
        { name: '二.exe', data: 'MZ' },
      ]),
      /先解压/,
    ],
    ['an empty archive', bytesOf('504b0506', 18), /先解压/],
    ['an .odt', ofMimetype('application/vnd.oasis.opendocument.text'), /odt.*另存为 \.docx/],
    ['an .sxc', ofMimetype('application/vnd.sun.xml.calc'), /sxc.*另存为 \.xlsx/],
    ['a presentation', ofMimetype('application/vnd.oasis.opendocument.presentation'), /不是表格/],
    ['an Apple table', zip('Index/Document.iwa', 'Metadata/Properties.plist'), /Numbers/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a GIF', bytesOf('474946383961'), /图片/],
    ['a TIFF', bytesOf('49492a00'), /图片/],
    ['a WebP', bytesOf('524946460000000057454250'), /图片/],
    ['a HEIC', bytesOf('000000186674797068656963'), /图片/],
    ['a 7z', bytesOf('377abcaf271c'), /压缩包/],
    ['a bzip2', bytesOf('425a6839'), /压缩包/],
    ['an .xls of Excel 4', bytesOf('0904060000001000'), /很旧的 Excel/],
    ['a dBase table', dbf, /dBase/],
    ['an RTF', '{\\rtf1\\ansi\\ansicpg936 x}', /RTF.*docx/],
    ['an MHTML', `${head}--b\r\nContent-Type: text/html\r\n\r\n<html/>`, /MHTML/],
    [
      'an MHTML of Chrome',
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x/\r\nSubject: x\r\n${head}`,
      /MHTML/,
    ],
    [
      'a letter with an attachment',
      'Received: from a\r\nFrom: a@b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n',
      /邮件/,
    ],
    [
      'a page saved as .xls',
      '\ufeff \r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table/></html>',
      /网页/,
    ],
    [
      'an XML spreadsheet',
      '<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      /XML 电子表格 2003/,
    ],
    [
      'a Word 2003 XML',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
      /Word 2003.*docx/,
    ],
    [
      'a flat ods',
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      /OpenDocument/,
    ],
    ['a SYLK', 'ID;PWXL;N;E\r\nC;Y1;X1;K"姓名"\r\nE\r\n', /SYLK/],
    ['a DIF', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', /DIF/],
    ['a link to a cloud document', '[InternetShortcut]\r\nURL=https://x/\r\n', /链接/],
    ['a shortcut', bytesOf('4c0000000114020000000000c000000000000046'), /快捷方式/],
    ['a file whose content did not arrive', Buffer.alloc(8000), /全是零/],
  ])('is called by its name, with what to do: %s', async (_, content, sentence) => {
    const refused = await readRosterFile(Buffer.from(content)).catch((error: Error) => error)
    if (!(refused instanceof Error)) throw new TypeError('was read')
    expect(refused.message).toMatch(sentence)
    expect(refused.message).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(refused.message).not.toMatch(/损坏|不正常/)
  })

  it('is not made of a list: one that begins like a mail, and sound office files', async () => {
    const list = await readRosterFile(Buffer.from('From: 组织部\r\n姓名,身份证号\r\n张敏,1\r\n'))
    expect(list.format).toBe('csv')
    expect((await readRosterFile(odsOf('<table:table table:name="a"/>'))).format).toBe('ods')
    expect((await readRosterFile(docxOf('<w:tbl/>'))).format).toBe('docx')
  })
})
