import type { EditionView } from '../../shared/calendar/summary.ts'
import { YearArrangement } from '../../shared/deadline/calendar/yearArrangement.ts'
import { AppError } from '../../shared/errors.ts'
import type { Actor } from '../call/actor.ts'
import type { Reading } from '../database/row/transaction.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { arrangementOf, arrangementsInForce, type CalendarYear } from './calendarRepository.ts'
import { calendarYearTable } from './calendarTable.ts'

const deciders = ['spotChecker', 'signer'] as const

/** The proposed edition; throws `not-found`, or `conflict` when it was decided already. */
export function proposedEdition(tx: Reading, editionId: number): CalendarYear {
  const row = tx.get(calendarYearTable, editionId, '这份放假安排')
  if (row.state !== 'proposed') throw new AppError('conflict', '这份放假安排已经处理过，请刷新。')
  return row
}

/** The proposed edition, for somebody else than its proposer; throws `second-person-required`. */
export function decidableEdition(tx: Reading, editionId: number, actor: Pick<Actor, 'userId'>): CalendarYear {
  const row = proposedEdition(tx, editionId)
  if (isOneHuman(tx, row.proposedBy, actor.userId))
    throw new AppError('second-person-required', '放假安排须由提出人以外的人确认或退回，请换人登录后办理。')
  return row
}

/** The number of the next edition of a year; the one the program was delivered with is the first. */
export function nextEdition(tx: Reading, year: number): number {
  const stored = tx.where(calendarYearTable, { year, state: ['inForce', 'superseded'] })
  const delivered = arrangementsInForce(tx).filter((arrangement) => arrangement.year === year)
  return Math.max(0, ...[...stored, ...delivered].map(({ edition }) => edition)) + 1
}

/** The arrangements in force as they would be with another one in the place of its year's. */
export function arrangementsWith(tx: Reading, arrangement: YearArrangement): readonly YearArrangement[] {
  const parsed = YearArrangement.safeParse(arrangement)
  if (!parsed.success)
    throw new AppError('invalid-input', parsed.error.issues[0]?.message ?? '放假安排有误，请对照通知核对。')
  const others = arrangementsInForce(tx).filter(({ year }) => year !== arrangement.year)
  return [...others, parsed.data].toSorted((a, b) => a.year - b.year)
}

/** An edition as one person sees it. */
export function editionSeenBy(tx: Reading, row: CalendarYear, actor: Actor): EditionView {
  const isOpen = row.state === 'proposed'
  const isOwn = isOneHuman(tx, row.proposedBy, actor.userId)
  return {
    editionId: row.id,
    ...arrangementOf(row),
    origin: row.origin,
    state: row.state,
    reason: row.reason,
    proposedBy: userNameOf(tx, row.proposedBy),
    proposedAt: row.proposedAt,
    decidedBy: row.decidedBy === null ? null : userNameOf(tx, row.decidedBy),
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    movedCount: row.movedCount,
    calendarVersion: row.calendarVersion,
    isMineToDecide: isOpen && !isOwn && deciders.some((role) => actor.roles.includes(role)),
    isMineToWithdraw: isOpen && isOwn,
  }
}
