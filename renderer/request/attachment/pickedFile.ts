import type { RequestAttachment } from '../../../shared/request/summary.ts'

/** What a file is to its letter. */
export type FileRole = RequestAttachment['role']

/** A file that the clerk chose and that is not stored yet. */
export interface PickedFile {
  readonly key: string
  readonly file: File
  readonly role: FileRole
}

const listEndings = ['.xlsx', '.xls', '.et', '.ods', '.docx', '.csv', '.tsv', '.txt']

/** What a file most likely is, by its ending; the clerk may say otherwise. */
export function likelyRole(name: string): FileRole {
  return listEndings.some((ending) => name.toLowerCase().endsWith(ending)) ? 'roster' : 'scan'
}

/** The kind a file says it is, for a preview before the core has looked at its first bytes. */
export function statedType(file: File): string {
  return file.type === '' && file.name.toLowerCase().endsWith('.pdf') ? 'application/pdf' : file.type
}
