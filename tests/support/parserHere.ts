import { createParserClient, type ParserClient } from '../../electron/parser/child/parserClient.ts'

/** The texts of a PDF's pages, read in this process. */
export async function readHere(pdf: Uint8Array): Promise<readonly string[]> {
  // As in the product loaded only when a letter is signed.
  const { pageTexts } = await import('../../electron/parser/read/readPdfText.ts')
  const pages: string[] = []
  for await (const text of pageTexts(pdf)) pages.push(text)
  return pages
}

/** The client over the parser of the sources; PDFs are read back by the same code in this process: a child for each signature has its own test. */
export function parserOfSources(): ParserClient {
  const entry = new URL('../../electron/parser/parser.ts', import.meta.url).pathname
  return { ...createParserClient({ entry }), readPdf: readHere }
}
