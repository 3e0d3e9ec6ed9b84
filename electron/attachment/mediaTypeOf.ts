import { AppError } from '../../shared/errors.ts'

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/x-ole-storage', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** The kind of a file told by its first bytes, never by its name; refuses (`file-unreadable`) what is no document of ours. */
export function mediaTypeOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new AppError('file-unreadable', '文件是空的，请重新选择。')
  const known = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return known[0]
  if (isText(bytes)) return 'text/plain'
  throw new AppError('file-unreadable', '不认识这种文件，请改用 PDF、PNG、JPG 扫描件或表格、文本文件。')
}

/** Text has no NUL among its first bytes, or begins with a UTF-16 mark. */
function isText(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const isProgram = bytes[0] === 0x4d && bytes[1] === 0x5a
  return !isProgram && (utf16 || !bytes.subarray(0, 4096).includes(0))
}
