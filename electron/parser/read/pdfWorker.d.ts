/** The worker of pdf.js as a module of the same thread; only pdf.js itself looks into it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
