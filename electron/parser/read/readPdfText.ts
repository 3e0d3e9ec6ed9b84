/// <reference path="./pdfWorker.d.ts" />
// The legacy build is the one for Node; its worker runs in this thread, found by the name pdf.js looks for.

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** The text of each page in the order in which it was drawn, as the PDF's own fonts name the characters; nothing is drawn. */
export async function* pageTexts(bytes: Uint8Array): AsyncGenerator<string> {
  Reflect.set(globalThis, 'pdfjsWorker', worker)
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    yield items.map((item) => ('str' in item ? item.str : '')).join('')
    page.cleanup()
  }
  await task.destroy()
}
