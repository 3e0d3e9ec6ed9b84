import type { DocumentNumber, DocumentNumberParts } from './model.ts'

/** Writes a document number as it is stored and printed, e.g. `豫信用函〔2026〕15号`. */
export function formatDocumentNumber({ code, year, serial }: DocumentNumberParts): DocumentNumber {
  return `${code}〔${year}〕${serial}号`
}
