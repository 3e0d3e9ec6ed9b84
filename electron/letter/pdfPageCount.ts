/** How many pages a PDF made by Chromium has; its page objects stand uncompressed. Throws when the bytes are no such PDF. */
export function pdfPageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/gu)?.length ?? 0
  if (!text.startsWith('%PDF-') || pages === 0)
    throw new Error('These bytes are not a PDF with readable pages.')
  return pages
}
