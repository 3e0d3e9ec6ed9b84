import { AppError } from '../../shared/errors.ts'
import { balanceLine } from '../../shared/request/balance.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Reading } from '../database/transaction.ts'
import { balanceOfRequest } from '../request/requestRepository.ts'
import { requestTable } from '../request/requestTable.ts'
import { wordingInForce } from '../wording/wordingRepository.ts'
import { composeContent } from './composeContent.ts'
import { answeringOf } from './replyDetail.ts'
import { assertPersonsUnchanged, personsOf } from './replyPersons.ts'
import type { Reply } from './replyRepository.ts'
import { replyTable } from './replyTable.ts'

/**
 * Throws one sentence when a letter may not be signed: a person changed since it was drafted, its own numbers do not add up,
 * or, for a first reply, the letter as a whole does not balance (design 5.4). Returns the balance line for the file copy.
 */
export function assertReadyToSign(tx: Reading, reply: Reply): string {
  assertPersonsUnchanged(tx, reply.id)
  const request = tx.get(requestTable, reply.requestId, '这件来文')
  const persons = personsOf(tx, reply.id)
  const earlier =
    reply.correctsReplyId === null ? null : tx.get(replyTable, reply.correctsReplyId, '先前复函')
  composeContent(
    tx,
    { request, kind: reply.kind, persons, earlier },
    wordingInForce(tx, beijingDate(reply.draftedAt)),
  )
  const balance = balanceOfRequest(tx, request, answeringOf(persons))
  if (reply.kind === 'first' && !balance.closes)
    throw new AppError(
      'conflict',
      `本件人数未平衡（${balanceLine(balance)}），不能送签：请先办完在办人员，或核对来函人数。`,
    )
  return balanceLine(balance)
}
