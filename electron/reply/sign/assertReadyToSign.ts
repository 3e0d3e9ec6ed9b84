import { AppError } from '../../../shared/errors.ts'
import { isWholeReply, letterKinds, sendsBack } from '../../../shared/reply/kinds.ts'
import { replyBalanceLine } from '../../../shared/reply/replyBalance.ts'
import { balanceLine } from '../../../shared/request/balance.ts'
import { canonicalJson } from '../../database/row/canonicalJson.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { assertWorthTelling } from '../../extension/extensionNoticeRepository.ts'
import { letterOfObjection, objectionOf } from '../../objection/objectionRepository.ts'
import { requestOfReply } from '../../replyRecord/letterGround.ts'
import {
  assertPersonsUnchanged,
  countsOf,
  effectOf,
  type IncludedPerson,
  personsOf,
} from '../../replyRecord/replyPersons.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { balanceOfRequest, type RequestRecord } from '../../requestRecord/requestRepository.ts'
import { wordingOf } from '../../wording/wordingRepository.ts'
import { composeContent } from '../compose/composeContent.ts'
import { replyParts } from '../compose/replyParts.ts'
import { assertDayStands } from '../compose/separateAnswer.ts'

/**
 * Throws one sentence when a letter may not be signed: the incoming letter or a person changed since it was drafted, its words are
 * not what its verified results yield, or, for a first reply, the letter as a whole does not balance (design 5.4). Returns the
 * balance line for the file copy.
 */
export function assertReadyToSign(tx: Reading, reply: Reply): string {
  const request = requestOfReply(tx, reply)
  const isWholeReturn = sendsBack(reply.kind) && request.state === 'returned'
  const hasOwnGround = assertCaseWaits(tx, reply) || assertExtensionStands(tx, reply)
  if (!hasOwnGround && request.state !== 'admitted' && !isWholeReturn)
    throw new AppError('conflict', '该来文已撤回、退回或办结，本函不能再送签，请作废本函。')
  const persons = personsOf(tx, reply.id)
  assertPersonsUnchanged(persons)
  assertDayStands(request, reply)
  assertSameWords(tx, reply, { request, persons })
  const balance = balanceOfRequest(tx, request, effectOf(persons))
  if (isWholeReply(reply.kind) && !balance.closes)
    throw new AppError(
      'conflict',
      `本件人数未平衡（${balanceLine(balance)}），不能送签：请先办完在办人员，或核对来函人数。`,
    )
  return replyBalanceLine(reply.kind, countsOf(persons), balance)
}

/** True for a letter of an objection; throws when its case no longer waits for it. Whether the file has ended does not matter to it. */
function assertCaseWaits(tx: Reading, { id, kind }: Reply): boolean {
  const letter = letterOfObjection(tx, id)
  if (letter === null) return false
  const { state } = objectionOf(tx, letter.objectionId)
  if (state !== letterKinds[kind].chain?.waitsIn)
    throw new AppError('conflict', '异议已撤回或已进入下一环节，本函不能再送签，请作废本函。')
  return true
}

/** True for 延期告知函; throws when nothing is to be told any more. Before 初审 there may be one, too. */
function assertExtensionStands(tx: Reading, { extensionId }: Reply): boolean {
  if (extensionId === null) return false
  assertWorthTelling(tx, extensionId)
  return true
}

/** The stored letter must be, word for word, what its wording version makes of the verified results now. */
function assertSameWords(
  tx: Reading,
  reply: Reply,
  { request, persons }: { readonly request: RequestRecord; readonly persons: readonly IncludedPerson[] },
): void {
  const wording = wordingOf(tx, reply.wordingVersion)
  const content =
    wording === null ? null : composeContent(tx, replyParts(tx, reply, { request, persons }), wording)
  if (canonicalJson(content) !== canonicalJson(reply.content))
    throw new AppError('conflict', '拟稿后来文登记、本中心设置或用语有变化，请退回重新拟稿后再送签。')
}
