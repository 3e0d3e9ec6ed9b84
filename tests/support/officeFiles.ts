import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a container to build; `declaredSize`, `flags` and `attributes` let a test lie. */
export interface ZipPart {
  readonly name: string
  readonly data: string | Uint8Array
  readonly flags?: number
  readonly attributes?: number
  readonly declaredSize?: number
  readonly localName?: string
}

/** Builds a zip container byte by byte, so that a test can also build a wrong one. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = deflateRawSync(data)
    const name = Buffer.from(part.name)
    const localName = Buffer.from(part.localName ?? part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.flags ?? 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.declaredSize ?? data.length, 18)
    fields.writeUInt16LE(localName.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, localName, packed])
    fields.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(part.attributes ?? 0, 6)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), fields, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetMl = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of an xlsx workbook with one sheet, given the text of its `worksheet` element's children. */
export function xlsxParts(sheet: string, name = '名单'): ZipPart[] {
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${sheetMl}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet xmlns="${sheetMl}">${sheet}</worksheet>` },
  ]
}

/** An inline text cell of an xlsx sheet. The text goes in as XML, references and all. */
export function textCell(reference: string, xml: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${xml}</t></is></c>`
}

/** The sheet data of rows of plain texts from row 1, columns from A. */
export function sheetData(rows: readonly (readonly string[])[]): string {
  const cells = (texts: readonly string[], row: number) =>
    texts.map((text, column) => textCell(`${String.fromCharCode(65 + column)}${row}`, text)).join('')
  return `<sheetData>${rows.map((texts, index) => `<row r="${index + 1}">${cells(texts, index + 1)}</row>`).join('')}</sheetData>`
}

/** A docx document with this body. */
export function docxOf(body: string): Buffer {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return buildZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
  ])
}

/** An OpenDocument spreadsheet with these automatic styles and this spreadsheet element. */
export function odsOf(spreadsheet: string, styles = ''): Buffer {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns'
  return buildZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      data: `<office:document-content xmlns:office="${urn}:office:1.0" xmlns:table="${urn}:table:1.0" xmlns:text="${urn}:text:1.0" xmlns:style="${urn}:style:1.0" xmlns:number="${urn}:datastyle:1.0" xmlns:draw="${urn}:drawing:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
    },
  ])
}
