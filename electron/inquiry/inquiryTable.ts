import type { Outcome } from '../../shared/candidate/model.ts'
import type { InquiryBatchState, Listing, ResultMethod } from '../../shared/inquiry/model.ts'
import type { Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/table.ts'

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
})

/** One person's place in a batch. */
export const inquiryItemTable = table('inquiry_items', {
  batchId: integer(),
  candidateId: integer(),
  requestId: integer(),
  position: integer(),
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
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  voidedAt: optional(text<Instant>()),
  voidedBy: optional(integer()),
  voidReason: optional(text()),
})
