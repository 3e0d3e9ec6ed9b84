import type { z } from 'zod'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import type { ExtensionFile, ExtensionView, TalkView } from '../../shared/extension/contract.ts'
import { extensionProblem, talkKindOf } from '../../shared/extension/extensionProblem.ts'
import { roleNames } from '../../shared/rights/role.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Actor } from '../call/actor.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { noticeView, untoldExtension } from './extensionNoticeRepository.ts'
import { extensionTable, extensionTalkTable } from './extensionTable.ts'
import { separateLetters } from './separateLetters.ts'

/** One extension as the database has it. */
export type Extension = RowOf<typeof extensionTable>

/** Who asks and when. */
export interface Asker {
  readonly actor: Actor
  readonly now: Date
}

/** Why the limit of this letter cannot be extended now, or null. */
export function obstacleTo(tx: Reading, request: RequestRecord, now: Date): string | null {
  return extensionProblem({
    state: request.state,
    governing: governingDue(request),
    today: beijingDate(now),
    isRequested: tx.first(extensionTable, { requestId: request.id, state: 'requested' }) !== null,
  })
}

/** True when this person may decide on this request: the role of the setting, and never who asked. */
export function mayDecide(tx: Reading, { requestedBy, state }: Extension, actor: Actor): boolean {
  return (
    state === 'requested' &&
    !isOneHuman(tx, requestedBy, actor.userId) &&
    actor.roles.includes(settingOf(tx, 'extension.approver'))
  )
}

/** Talks and extensions of a letter, oldest first, as one person sees them. */
export function extensionFile(
  tx: Reading,
  requestId: number,
  { actor, now }: Asker,
): z.input<typeof ExtensionFile> {
  const request = tx.get(requestTable, requestId, '这件来文')
  const today = beijingDate(now)
  return {
    dueOn: request.dueOn,
    extendedDueOn: request.extendedDueOn,
    talks: tx.where(extensionTalkTable, { requestId }).map((talk) => talkView(tx, talk)),
    extensions: tx.where(extensionTable, { requestId }).map((row) => extensionView(tx, row, actor)),
    separate: separateLetters(tx, requestId),
    obstacle: obstacleTo(tx, request, now),
    noticeFor: untoldExtension(tx, requestId),
    talkKind: talkKindOf(today, today, governingDue(request)),
    approver: roleNames[settingOf(tx, 'extension.approver')],
    contact: contactOf(request),
  }
}

/** Whom the letter names to be called. */
export function contactOf(request: RequestRecord): string {
  return [request.contactName, request.contactPhone].filter((part) => part !== null).join(' ')
}

function talkView(tx: Reading, talk: RowOf<typeof extensionTalkTable>): TalkView {
  const { id, kind, talkedAt, spokeWith, phone, channel, agreed, outageId, recordedBy, recordedAt } = talk
  const said = { talkedAt, spokeWith, phone, channel, agreed }
  return { talkId: id, kind, ...said, outageId, recordedBy: userNameOf(tx, recordedBy), recordedAt }
}

function extensionView(tx: Reading, row: Extension, actor: Actor): z.input<typeof ExtensionView> {
  return {
    extensionId: row.id,
    talkId: row.talkId,
    state: row.state,
    fromDueOn: row.fromDueOn,
    newDueOn: row.newDueOn,
    explanation: row.explanation,
    reason: row.reason,
    requestedBy: userNameOf(tx, row.requestedBy),
    requestedAt: row.requestedAt,
    decidedBy: row.decidedBy === null ? null : userNameOf(tx, row.decidedBy),
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    isMineToDecide: mayDecide(tx, row, actor),
    notice: noticeView(tx, row.id),
  }
}
