import { AppError } from '../../shared/errors.ts'
import type { ExtensionNoticeView } from '../../shared/extension/contract.ts'
import { talkChannelNames } from '../../shared/extension/model.ts'
import type { ExtensionFacts } from '../../shared/letter/model.ts'
import { beijingDate } from '../../shared/time.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { extensionTable, extensionTalkTable } from './extensionTable.ts'

type Extension = RowOf<typeof extensionTable>

/** What 延期告知函 is composed from; null for every other letter. */
export function extensionFactsOf(tx: Reading, extensionId: number | null): ExtensionFacts | null {
  return extensionId === null ? null : extensionFacts(tx, tx.get(extensionTable, extensionId, '这项延期'))
}

/** A granted extension as 延期告知函 may state it. */
export function extensionFacts(tx: Reading, extension: Extension): ExtensionFacts {
  const { requestId, talkId, newDueOn, fromDueOn } = extension
  const { dueOn } = tx.get(requestTable, requestId, '这件来文')
  const { talkedAt, channel, spokeWith } = tx.get(extensionTalkTable, talkId, '这次沟通')
  const earlier = tx
    .where(extensionTable, { requestId, state: 'granted' })
    .findLast(({ id }) => id < extension.id)
  return {
    dueOn: dueOn ?? fromDueOn,
    earlierDueOn: earlier?.newDueOn ?? null,
    newDueOn,
    talkedOn: beijingDate(talkedAt),
    channel: talkChannelNames[channel],
    spokeWith,
  }
}

/** Throws one sentence when nothing is to be told of this extension: it was not granted, another followed, or the reply has left. */
export function assertWorthTelling(tx: Reading, extensionId: number): Extension {
  const extension = tx.get(extensionTable, extensionId, '这项延期')
  const { requestId } = extension
  const problem =
    extension.state !== 'granted' ? '这项延期没有批准，不需要告知来文单位。' : obstacleOf(tx, requestId)
  if (problem !== null) throw new AppError('conflict', problem)
  if (lastGranted(tx, requestId)?.id !== extensionId)
    throw new AppError('conflict', '该来文后来又延期了，请就最后一次延期告知；本函请作废。')
  return extension
}

/** The extension that may be told of now: the last granted one of a letter in work without a notice on its way; null when there is none. */
export function untoldExtension(tx: Reading, requestId: number): number | null {
  const last = lastGranted(tx, requestId)
  if (last === undefined || obstacleOf(tx, requestId) !== null) return null
  const notice = livingNotice(tx, last.id)
  return notice === undefined || notice.state === 'draft' ? last.id : null
}

/** The notice of an extension that was not voided. */
export function livingNotice(tx: Reading, extensionId: number) {
  return tx.where(replyTable, { extensionId }).findLast(({ state }) => state !== 'voided')
}

/** The notice of an extension as the file shows it. */
export function noticeView(tx: Reading, extensionId: number): ExtensionNoticeView | null {
  const notice = livingNotice(tx, extensionId)
  if (notice === undefined) return null
  const { id: replyId, state, documentNumber, dispatchedAt } = notice
  return {
    replyId,
    state,
    documentNumber,
    dispatchedOn: dispatchedAt === null ? null : beijingDate(dispatchedAt),
  }
}

function lastGranted(tx: Reading, requestId: number): Extension | undefined {
  return tx.where(extensionTable, { requestId, state: 'granted' }).at(-1)
}

function obstacleOf(tx: Reading, requestId: number): string | null {
  const { state, answeredOn } = tx.get(requestTable, requestId, '这件来文')
  const isInWork = (state === 'registered' || state === 'admitted') && answeredOn === null
  return isInWork ? null : '该来文已复函、退回或撤回，不再需要延期告知函；已拟的请作废。'
}
