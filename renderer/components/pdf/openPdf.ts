import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export interface OpenedPdf {
  readonly document: PDFDocumentProxy
  close(): Promise<void>
}

/** Opens a PDF that is already in memory. Nothing is fetched: no WebAssembly, no character maps, no fonts from elsewhere. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({
    // The worker takes the buffer away; the caller keeps its own.
    data: bytes.slice(),
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableAutoFetch: true,
  })
  return { document: await task.promise, close: () => task.destroy() }
}
