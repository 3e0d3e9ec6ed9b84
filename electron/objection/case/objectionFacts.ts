import { AppError } from '../../../shared/errors.ts'
import { type AnsweredInclusion, isAnswered } from '../../../shared/reply/model.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { answeringLetters, type Reply, replyItemsOf, replyOf } from '../../replyRecord/replyRepository.ts'

/** What one letter of ours that has left says of one person. */
export interface DisputedResult {
  readonly candidate: Candidate
  readonly reply: Reply
  readonly disputed: AnsweredInclusion
  readonly resultId: number | null
}

/** What the letter says of the person; throws `conflict` when it has not left, or gives no result for him. */
export function disputedResult(tx: Reading, replyId: number, candidateId: number): DisputedResult {
  const reply = replyOf(tx, replyId)
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  const item = replyItemsOf(tx, replyId).find((found) => found.candidateId === candidateId)
  if (item === undefined || !isAnswered(item.inclusion))
    throw new AppError('conflict', '这件复函没有答复该人员的查询结果，请核对文号和人员。')
  if (reply.state !== 'dispatched' && reply.state !== 'received')
    throw new AppError('conflict', '这件复函还没有发出，发出后才能登记异议。')
  return { candidate, reply, disputed: item.inclusion, resultId: item.resultId }
}

/** Throws `conflict` when a later letter has replaced what this one says of the person. */
export function assertStillStands(tx: Reading, { candidate, reply }: DisputedResult): void {
  const last = answeringLetters(tx, candidate.requestId).get(candidate.id)
  if (last !== reply.id)
    throw new AppError('conflict', '该人员的结果已由后来的函件更正或补充，请对最后一件函件登记异议。')
}
