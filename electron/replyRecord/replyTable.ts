import type { LetterContent } from '../../shared/letter/model.ts'
import type { SignatureBehalf } from '../../shared/reply/behalf.ts'
import type { LetterGround } from '../../shared/reply/ground.ts'
import type { ReplyKind } from '../../shared/reply/kinds.ts'
import type { ReplyInclusion, ReplyState, SignatureMode, ToldBy } from '../../shared/reply/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 复函 and our other letters (补充复函、更正函、退回补正函): one row per letter from draft to receipt. */
export const replyTable = table('replies', {
  /** The incoming letter it answers, extends or disputes; null for a letter of another ground. */
  requestId: optional(integer()),
  /** What it was drafted from, and the id of that; null in rows of before 2026-12, which were all drafted from `requestId`. */
  ground: optional(text<LetterGround>()),
  groundId: optional(integer()),
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
  /** The line of the 签发与审查授权登记 by which a paper signature was given; null on the screen, and before there was a register. */
  signatureAuthorityId: optional(integer()),
  /** 代行签发: by what, when and through whom; null otherwise. */
  signatureBehalf: optional(json<SignatureBehalf>()),
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
