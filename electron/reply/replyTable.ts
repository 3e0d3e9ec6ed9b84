import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { LetterContent } from '../../shared/letter/model.ts'
import type { PrintDocument, PrintState } from '../../shared/printing/model.ts'
import type {
  DeliveryMethod,
  ReplyInclusion,
  ReplyKind,
  ReplyState,
  SignatureMode,
  ToldBy,
} from '../../shared/reply/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** 复函 and our other letters (补充复函、更正函、退回补正函): one row per letter from draft to receipt. */
export const replyTable = table('replies', {
  requestId: integer(),
  kind: text<ReplyKind>(),
  state: text<ReplyState>(),
  /** The structured letter as `shared/letter` composed it; what is signed, printed and archived is made from this alone. */
  content: json<LetterContent>(),
  wordingVersion: text(),
  /** Counts the drafts; the items of an older draft keep their rows. */
  draftVersion: integer(),
  correctsReplyId: optional(integer()),
  /** The extension that 延期告知函 tells of. */
  extensionId: optional(integer()),
  /** 另行函复: by which day the result of its `separate` persons follows; null when nobody is left out. */
  separateOn: optional(text<CalendarDate>()),
  /** The record that the unit was told before: what it is, and its id. */
  toldBy: optional(text<ToldBy>()),
  toldId: optional(integer()),
  draftedBy: integer(),
  draftedAt: text<Instant>(),
  submittedAt: optional(text<Instant>()),
  gateConfirmedBy: optional(integer()),
  gateConfirmedAt: optional(text<Instant>()),
  relookedAt: optional(text<Instant>()),
  sentBackReason: optional(text()),
  signatureMode: optional(text<SignatureMode>()),
  signedBy: optional(integer()),
  signerName: optional(text()),
  onBehalfOf: optional(text()),
  signOpinion: optional(text()),
  signedOn: optional(text<CalendarDate>()),
  signatureScanId: optional(integer()),
  signatureEnteredBy: optional(integer()),
  signatureEnteredAt: optional(text<Instant>()),
  /** The number typed with a paper signature; `documentNumber` holds it only when a second person has confirmed. */
  enteredNumber: optional(text()),
  documentNumber: optional(text()),
  copies: integer(),
  pdfId: optional(integer()),
  traceCode: optional(text()),
  balanceLine: optional(text()),
  sealedAt: optional(text<Instant>()),
  dispatchedAt: optional(text<Instant>()),
  receivedOn: optional(text<CalendarDate>()),
  voidReason: optional(text()),
  voidedBy: optional(integer()),
  voidedAt: optional(text<Instant>()),
})

/** How one person stands in one draft of a letter of ours; the draft that counts is the letter's `draftVersion`. */
export const replyItemTable = table('reply_items', {
  replyId: integer(),
  draftVersion: integer(),
  candidateId: integer(),
  inclusion: text<ReplyInclusion>(),
  resultId: optional(integer()),
})

/** A number of a 代字: issued, reserved or void; never deleted, so that the series has no gaps without a reason. */
export const issuedNumberTable = table('issued_numbers', {
  series: text(),
  numberYear: integer(),
  serial: integer(),
  documentNumber: text(),
  state: text<'used' | 'void' | 'reserved'>(),
  replyId: optional(integer()),
  reason: optional(text()),
  issuedBy: integer(),
  issuedAt: text<Instant>(),
})

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
  requestId: integer(),
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

/** 发出与签收: how a letter left, who took it, and when the unit had it. */
export const deliveryTable = table('deliveries', {
  requestId: integer(),
  replyId: integer(),
  method: text<DeliveryMethod>(),
  recipient: text(),
  carrier: optional(text()),
  collectorDocument: optional(text()),
  trackingNumber: optional(text()),
  copies: integer(),
  dispatchedAt: text<Instant>(),
  dispatchedBy: integer(),
  /** The reply's last day when it left and how many working days later that was; null without a running clock. */
  dueOn: optional(text<CalendarDate>()),
  lateDays: optional(integer()),
  /** The day the letter was extended to when it left and the lateness against that; null without an extension. */
  extendedDueOn: optional(text<CalendarDate>()),
  extendedLateDays: optional(integer()),
  receivedOn: optional(text<CalendarDate>()),
  receivedBy: optional(text()),
  receiptEvidenceId: optional(integer()),
  receiptRecordedBy: optional(integer()),
  receiptRecordedAt: optional(text<Instant>()),
  /** Rule O1 from the day of receipt: until when the unit may object, with the days that were counted. */
  objection: optional(json<Explanation>()),
  failedReason: optional(text()),
})
