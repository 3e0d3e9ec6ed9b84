import type { z } from 'zod'
import { decisionSentence, type KeptCensus } from '../../shared/roster/census/unread.ts'
import type { RosterView } from '../../shared/roster/summary.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { proofreadCounts } from './proofread/proofreadRepository.ts'
import { countMismatch, proofreadRefusal, type Roster } from './rosterRepository.ts'
import { rosterTable } from './rosterTable.ts'

/** The lists of a letter, oldest first; no personal data. */
export const listRosters: Handler<'rosters.list'> = ({ requestId }, { read, actor }) =>
  read((tx) => tx.where(rosterTable, { requestId }).map((roster) => rosterView(tx, roster, actor.userId)))

function rosterView(tx: Reading, roster: Roster, userId: number): z.input<typeof RosterView> {
  const file = roster.attachmentId === null ? null : tx.get(attachmentTable, roster.attachmentId, '这份附件')
  const { acceptedCount: accepted, doubtfulCount: doubtful, rejectedCount: rejected } = roster
  const isDone = roster.proofreadAt !== null
  return {
    rosterId: roster.id,
    kind: roster.kind,
    source: roster.source,
    fileName: file?.originalName ?? null,
    checkCode: file?.checkCode ?? null,
    declaredCount: roster.declaredCount,
    receivedOn: roster.receivedOn,
    counts: { accepted, doubtful, rejected },
    skipped: roster.skipped.length,
    listFindings:
      roster.listFindings.length === 0
        ? []
        : [countMismatch(roster.declaredCount, accepted + doubtful + rejected)],
    committedBy: userNameOf(tx, roster.committedBy),
    committedAt: roster.committedAt,
    census: roster.census === null ? null : censusView(roster.census),
    proofreadBy: roster.proofreadBy === null ? null : userNameOf(tx, roster.proofreadBy),
    proofreadAt: roster.proofreadAt,
    ...proofreadCounts(tx, roster.id),
    proofreadRefusal: isDone ? null : proofreadRefusal(tx, roster.committedBy, userId),
  }
}

function censusView({ counts, creditCodes, decisions }: KeptCensus) {
  const codes = creditCodes === 0 ? [] : [`统一社会信用代码（校验相符）${creditCodes} 处`]
  const said = decisions.map((each) => {
    const where = [each.sheet, each.column].filter((part) => part !== null).join(' · ')
    return `${where === '' ? '' : `${where}：`}${decisionSentence(each)}（${each.places} 处）`
  })
  return { ...counts, explanations: [...said, ...codes] }
}
