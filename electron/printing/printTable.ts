import type { PrintDocument, PrintState } from '../../shared/printing/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, optional, table, text } from '../database/row/table.ts'

/** 印制登记: every print of a document, its copies, its target and why it was printed again. Registers belong to no letter. */
export const printTable = table('prints', {
  requestId: optional(integer()),
  replyId: optional(integer()),
  document: text<PrintDocument>(),
  copies: integer(),
  firstCopyNumber: integer(),
  target: text(),
  isReprint: boolean(),
  reason: optional(text()),
  approvedBy: optional(integer()),
  state: text<PrintState>(),
  printedBy: integer(),
  printedAt: text<Instant>(),
})

/** 用印登记 (domain 6.7). The keeper of the seal (监印人) may be outside the system. */
export const sealUseTable = table('seal_uses', {
  useYear: integer(),
  useSerial: integer(),
  /** The incoming letter of the sealed letter, where it has one. */
  requestId: optional(integer()),
  replyId: integer(),
  usedOn: text<CalendarDate>(),
  purpose: text(),
  documentNumber: text(),
  copies: integer(),
  sealName: text(),
  approver: text(),
  keeper: text(),
  recordedBy: integer(),
  recordedAt: text<Instant>(),
})
