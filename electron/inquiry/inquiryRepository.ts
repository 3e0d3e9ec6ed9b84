import type { CandidateState, Outcome } from '../../shared/candidate/model.ts'
import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { AppError } from '../../shared/errors.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { nextSerial } from '../database/row/nextSerial.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryBatchTable, inquiryItemTable } from '../inquiryRecord/inquiryTable.ts'

/** One batch as the database has it. */
export type InquiryBatch = RowOf<typeof inquiryBatchTable>
/** One person's place in a batch as the database has it. */
export type InquiryItem = RowOf<typeof inquiryItemTable>

/** A batch's own number as it is written on the working list: `2026-0003`. */
export function batchNumberOf(batch: { readonly batchYear: number; readonly batchSerial: number }): string {
  return yearlyNumber(batch.batchYear, batch.batchSerial)
}

/** The next serial of our gap-free batch numbers in a year. */
export function nextBatchSerial(tx: Reading, year: number): number {
  return nextSerial(
    tx,
    { series: 'batch', table: 'inquiry_batches', year: 'batch_year', serial: 'batch_serial' },
    year,
  )
}

/** The open batch if it is assigned to this person; throws with a sentence otherwise. */
export function ownOpenBatch(tx: Reading, batchId: number, userId: number): InquiryBatch {
  const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
  if (batch.state !== 'open') throw new AppError('conflict', '该批次已完成或已撤销，请刷新批次列表。')
  if (batch.assignedTo !== userId)
    throw new AppError('forbidden', '该批次分派给了别的查询员，结果须由其本人登记。')
  return batch
}

/** The place that counts for a person now: the latest batch he was put into and not taken out of. */
export function currentItem(tx: Reading, candidateId: number): InquiryItem | null {
  return tx.first(inquiryItemTable, { candidateId, removedAt: null }, { orderBy: 'id', descending: true })
}

/** The person, who must still wait for a result in this very batch; throws with a sentence otherwise. */
export function personAtWork(tx: Reading, batch: InquiryBatch, candidateId: number): Candidate {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  const isHere = currentItem(tx, candidateId)?.batchId === batch.id
  if (!isHere) throw new AppError('conflict', '该人员已不在本批次中，请刷新批次名单。')
  // 待核实 may be looked up again while the batch lasts.
  if (candidate.state === 'inquiring' || candidate.state === 'pending') return candidate
  throw new AppError('conflict', '该人员已有结果或已退出查询，请刷新批次名单。')
}

/** Persons of a batch who still have to be looked up, in the order of the batch. */
export function openPersonIds(tx: Reading, batchId: number): readonly number[] {
  return tx
    .select<{ id: number }>(
      `SELECT c.id FROM inquiry_items i JOIN candidates c ON c.id = i.candidate_id
       WHERE i.batch_id = ? AND i.removed_at IS NULL AND c.state = 'inquiring' AND ${latest}
       ORDER BY i.position, i.id`,
      batchId,
    )
    .map(({ id }) => id)
}

/** True for the item that counts for its person now; `i` is the item. */
export const latest = `i.id = (SELECT max(n.id) FROM inquiry_items n
  WHERE n.candidate_id = i.candidate_id AND n.removed_at IS NULL)`

/** What is left in a batch; `after` names the person whose successor comes next. */
export function progressOf(tx: Reading, batchId: number, after: number | null = null) {
  const open = openPersonIds(tx, batchId)
  const position = (id: number) =>
    tx.first(inquiryItemTable, { batchId, candidateId: id }, { orderBy: 'id', descending: true })?.position ??
    0
  const from = after === null ? 0 : position(after)
  const next = open.find((id) => position(id) > from) ?? open[0] ?? null
  const { state } = tx.get(inquiryBatchTable, batchId, '这个查询批次')
  return { open: open.length, nextCandidateId: next, state }
}

const checkedStates: readonly CandidateState[] = ['underReview', 'concluded', 'answered']

/**
 * The outcome as this person may see it: a checker starts from evidence and never from the first entry, so until the check is over only who
 * entered a result sees it (design 6).
 */
export function shownOutcome<T extends Outcome>(
  outcome: T | null,
  shown: { readonly state: CandidateState; readonly isOwn: boolean },
): T | null {
  // A check that agreed on 无法查询 ends at the unit.
  const isBack = outcome === 'unqueryable' && shown.state === 'returned'
  const isChecked = checkedStates.includes(shown.state) || outcome === 'pending' || isBack
  return isChecked || shown.isOwn ? outcome : null
}
