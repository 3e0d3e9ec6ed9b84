import { beijingMinute } from '../../../shared/time.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { activeUsers, type User } from '../../userRecord/userRepository.ts'
import { saveJournalAnchor } from './journalMoves.ts'
import { findJournalAnchor } from './journalRepository.ts'
import type { JournalReport, LoginJournal } from './loginJournal.ts'

/** What merging left to do and to say. */
export interface MergedJournal {
  /** To be called once the transaction is committed: the file begins its new epoch. */
  commit(): void
  /** For the person who has logged in. */
  readonly notices: readonly string[]
}

/** Writes the refused logins since the last unlock into the trail, before the entry of this login (security 6). */
export function mergeJournal(tx: Writing, journal: LoginJournal, user: User): MergedJournal {
  const report = journal.report(findJournalAnchor(tx))
  const users = new Map(activeUsers(tx).map(({ id, loginName }) => [journal.accountOf(loginName), id]))
  for (const { at, account } of report.refusals) {
    const userId = users.get(account)
    tx.record({
      act: 'session.refused',
      object: userId === undefined ? 'user:unknown' : `user:${userId}`,
      result: 'refused',
      detail: { at },
    })
  }
  if (!report.isIntact) tx.record({ act: 'session.journalBroken', object: 'login-journal', result: 'failed' })
  const own = journal.accountOf(user.loginName)
  const next = journal.nextEpoch(own)
  saveJournalAnchor(tx, next.anchor)
  return { commit: next.commit, notices: noticesOf(report, own) }
}

function noticesOf({ isIntact, refusals }: JournalReport, own: string): readonly string[] {
  const mine = refusals.filter(({ account }) => account === own)
  const last = mine.at(-1)
  const notices: string[] = []
  if (last !== undefined)
    notices.push(
      `上次登录后，您的账号有 ${mine.length} 次登录失败，最近一次 ${beijingMinute(last.at)}。如非本人，请告知安全管理员。`,
    )
  if (!isIntact) notices.push('登录失败记录曾被删改，已记入留痕，请告知安全审计员核查。')
  return notices
}
