import type { Instant } from '../../shared/time.ts'
import { blob, integer, optional, table, text } from '../database/row/table.ts'

/** An encrypted file beside the database. */
export const attachmentTable = table('attachments', {
  /** What it is to its owner: `letter-scan`, `roster`, `evidence`, `reply-pdf`… */
  kind: text(),
  mediaType: text(),
  originalName: text(),
  /** Bytes of the content. */
  size: integer(),
  /** Of the content, lower-case hexadecimal. */
  sha256: text(),
  /** 校验码: the first 16 digits of `sha256` in fours, as people read it. */
  checkCode: text(),
  storageName: text(),
  /** Null when erased: without it the file is noise. */
  wrappedKey: optional(blob()),
  createdBy: integer(),
  createdAt: text<Instant>(),
  erasedAt: optional(text<Instant>()),
})
