import type { Input } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { SignatureBehalf } from '../../../shared/reply/behalf.ts'
import { signObstacle } from '../../../shared/reply/whoSigns.ts'
import { beijingDate, type CalendarDate } from '../../../shared/time.ts'
import { isSameHuman } from '../../../shared/user/human.ts'
import { authorityOf, coveringAuthority, humanOfAuthority } from '../../authority/authorityRepository.ts'
import type { Handler } from '../../call/handler.ts'
import { storedUpload } from '../../call/storedUpload.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { withoutSignature } from '../draft/toDraft.ts'
import { replyDetail } from '../replyDetail.ts'
import { issueReply } from './issueReply.ts'
import { letterPeople } from './letterPeopleRepository.ts'
import { nextNumber, numberRuleOf } from './numberSeries.ts'

/**
 * Enters a signature given on the printed 发文稿纸: who, words, date, 代签, scan. Another person confirms it against the paper.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const enterSignature: Handler<'replies.enterSignature'> = async (input, context) => {
  const { replyId, scanUploadId, authorityId, behalf, opinion, signedOn } = input
  if (signedOn > beijingDate(context.now()))
    throw new AppError('invalid-input', '签发日期不能晚于今天，请对照发文稿纸核对。')
  context.read((tx) => assertMayEnter(tx, replyOf(tx, replyId), input))
  const scan = await storedUpload(context, scanUploadId, 'signature-scan')
  return context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    const enteredNumber = assertMayEnter(tx, reply, input)
    const { name: signerName } = authorityOf(tx, authorityId)
    const onBehalfOf = behalf === null ? null : authorityOf(tx, behalf.authorityId).name
    tx.update(replyTable, reply, {
      ...{ signerName, onBehalfOf, signedOn, enteredNumber },
      signatureMode: 'paper',
      signatureAuthorityId: authorityId,
      signatureBehalf: behalf === null ? null : withoutAuthority(behalf),
      signOpinion: opinion,
      signatureScanId: context.attachments.adopt(tx, scan).id,
      signatureEnteredBy: context.actor.userId,
      signatureEnteredAt: context.now().toISOString(),
    })
    tx.record({
      act: 'reply.signatureEntered',
      object: `reply:${replyId}`,
      detail: { authorityId, signerName, onBehalfOf, behalf, opinion, signedOn, enteredNumber },
    })
    return replyDetail(tx, replyId, context.now())
  })
}

/** Refuses what another entry or the draft contradicts; returns the typed number, if numbers are typed, as it would be issued. */
function assertMayEnter(tx: Reading, reply: Reply, entry: Input<'replies.enterSignature'>): string | null {
  if (reply.signatureMode !== null)
    throw new AppError('conflict', '本函已有一份待确认的签发登记，请先确认，或退回后重新登记。')
  if (entry.signedOn < beijingDate(reply.draftedAt))
    throw new AppError('invalid-input', '签发日期早于拟稿日期，请对照发文稿纸核对。')
  assertAuthorised(tx, reply, entry)
  // A number that is taken is refused now, in front of the person who typed it.
  const { documentNumber } = nextNumber(tx, { ...entry, kind: reply.kind })
  return numberRuleOf(tx, reply.kind).mode === 'typed' ? documentNumber : null
}

const withoutAuthority = ({ behalfBasis, givenOn, handledBy }: SignatureBehalf): SignatureBehalf => ({
  ...{ behalfBasis, givenOn, handledBy },
})

/** The register lets the signer sign on that day, for himself or in the place of somebody it names; and the signer is none of those who never sign. */
function assertAuthorised(tx: Reading, reply: Reply, entry: Signed): void {
  const { authorityId, signedOn: day, behalf } = entry
  coveringAuthority(tx, authorityId, { matters: 'sign', day })
  const obstacle = signObstacle(letterPeople(tx, reply), humanOfAuthority(tx, authorityId))
  if (obstacle !== null) throw new AppError('second-person-required', obstacle)
  if (behalf === null) return
  if (isSameHuman(humanOfAuthority(tx, behalf.authorityId), humanOfAuthority(tx, authorityId)))
    throw new AppError('invalid-input', '代行签发的，被代行人不能是签发人本人，请核对发文稿纸。')
  if (behalf.givenOn > day) throw new AppError('invalid-input', '代行依据的日期不能晚于签发日期，请核对。')
}

type Signed = Pick<Input<'replies.enterSignature'>, 'authorityId' | 'signedOn' | 'behalf'>

/**
 * Confirms an entered paper signature; the confirming person is not the one who entered it. The letter is then final.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const confirmSignature: Handler<'replies.confirmSignature'> = async ({ replyId }, context) => {
  const { signedOn, enteredNumber } = context.read((tx) => {
    const reply = waitingReply(tx, replyId)
    assertMayConfirm(tx, reply, context.actor.userId)
    assertStillAuthorised(tx, reply)
    return reply
  })
  await issueReply(context, replyId, {
    signedOn,
    typedNumber: enteredNumber,
    changes: { signedBy: null },
    record: (tx) => tx.record({ act: 'reply.signatureConfirmed', object: `reply:${replyId}` }),
  })
  return context.read((tx) => replyDetail(tx, replyId, context.now()))
}

// People may have acted on the persons since it was entered; a signature of before there was a register is entered anew.
function assertStillAuthorised(tx: Reading, reply: Reply & { readonly signedOn: CalendarDate }): void {
  const { signatureAuthorityId: authorityId, signedOn } = reply
  if (authorityId === null)
    throw new AppError('conflict', '这份登记没有选定签发授权，请退回后按「签发与审查授权登记」重新登记。')
  assertAuthorised(tx, reply, { authorityId, signedOn, behalf: null })
}

/** Who entered or drafted does not confirm: the scan is held against the letter by somebody who made neither. */
function assertMayConfirm(tx: Reading, reply: Reply, userId: number): void {
  const obstacle = confirmObstacle(tx, reply, userId)
  if (obstacle !== null) throw new AppError('second-person-required', obstacle)
}

/** Why somebody may not confirm an entered paper signature, as a sentence; null when he may. */
export function confirmObstacle(
  tx: Reading,
  { draftedBy, signatureEnteredBy }: Reply,
  userId: number,
): string | null {
  if (isOneHuman(tx, signatureEnteredBy, userId))
    return '登记人不能确认自己的登记，请由另一人对照发文稿纸确认。'
  return isOneHuman(tx, draftedBy, userId)
    ? '拟稿人不能确认本函的纸质签发，请由另一人对照发文稿纸确认。'
    : null
}

/** Takes an entered paper signature back with a reason: refused by the second person or by the one who entered it. Throws `conflict`. */
export const refuseSignature: Handler<'replies.refuseSignature'> = ({ replyId, reason }, context) =>
  context.transact((tx) => {
    tx.update(replyTable, waitingReply(tx, replyId), withoutSignature)
    tx.record({ act: 'reply.signatureConfirmed', object: `reply:${replyId}`, result: 'refused', reason })
    return replyDetail(tx, replyId, context.now())
  })

function waitingReply(tx: Reading, replyId: number): Reply & { readonly signedOn: CalendarDate } {
  const reply = replyOf(tx, replyId)
  const { signedOn } = reply
  if (reply.signatureMode !== 'paper' || signedOn === null)
    throw new AppError('conflict', '本函没有待确认的纸质签发登记，请刷新。')
  return { ...reply, signedOn }
}
