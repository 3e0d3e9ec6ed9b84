import type { Outcome } from '../../shared/candidate/model.ts'
import type { InquiryBatchState, Listing, MatchBasis, ResultMethod } from '../../shared/inquiry/model.ts'
import type { Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 查询批次: persons that one inquirer looks up in the national system beside us. */
export const inquiryBatchTable = table('inquiry_batches', {
  batchYear: integer(),
  batchSerial: integer(),
  state: text<InquiryBatchState>(),
  assignedTo: integer(),
  createdBy: integer(),
  createdAt: text<Instant>(),
  closedAt: optional(text<Instant>()),
  exportedAt: optional(text<Instant>()),
  remarks: optional(text()),
  /** The working list as it was last made for printing. */
  listPdfId: optional(integer()),
})

/** One person's place in a batch. A person taken out keeps the row and the reason. */
export const inquiryItemTable = table('inquiry_items', {
  batchId: integer(),
  candidateId: integer(),
  requestId: integer(),
  position: integer(),
  removedAt: optional(text<Instant>()),
  removedReason: optional(text()),
})

/** 查询凭证: a screen print, scan or result file of a batch; results name it. */
export const inquiryEvidenceTable = table('inquiry_evidence', {
  batchId: integer(),
  attachmentId: integer(),
  /** How many pages it has, or null where that cannot be told. */
  pages: optional(integer()),
  addedBy: integer(),
  addedAt: text<Instant>(),
})

/** What the national system said of one person at one moment. A void result keeps its row and its reason. */
export const inquiryResultTable = table('inquiry_results', {
  candidateId: integer(),
  requestId: integer(),
  batchId: integer(),
  outcome: text<Outcome>(),
  listings: json<readonly Listing[]>(),
  queriedAt: text<Instant>(),
  method: text<ResultMethod>(),
  evidenceId: optional(integer()),
  evidencePage: optional(integer()),
  remarks: optional(text()),
  /** What ties a listing to the person: the number, or a second source that is named. Null where nothing is listed. */
  matchedBy: optional(text<MatchBasis>()),
  matchNote: optional(text()),
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  voidedAt: optional(text<Instant>()),
  voidedBy: optional(integer()),
  voidReason: optional(text()),
})
