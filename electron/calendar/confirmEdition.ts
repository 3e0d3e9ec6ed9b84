import { buildWorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { type CalendarChange, calendarChange } from '../../shared/deadline/whatMoves.ts'
import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { DatedSubjects } from '../contribution/datedItems.ts'
import type { Writing } from '../database/row/transaction.ts'
import { arrangementOf, type CalendarYear, calendarInForce } from './calendarRepository.ts'
import { calendarYearTable } from './calendarTable.ts'
import { arrangementsWith, decidableEdition, editionSeenBy } from './editionRepository.ts'
import { movesDigest, touchedDates } from './movedDates.ts'

const progressEvery = 500

/**
 * A second person puts an edition in force. In the same transaction every open date that it touches is counted anew, with an entry for each
 * that moves; if the list is not the one the person saw, nothing happens.
 */
export const confirmEdition =
  (dated: DatedSubjects): Handler<'calendars.confirm'> =>
  ({ editionId, movesName }, context) => {
    const { transact, actor } = context
    const view = transact((tx) => {
      const row = decidableEdition(tx, editionId, actor)
      const after = buildWorkingCalendar(arrangementsWith(tx, arrangementOf(row)))
      const change = calendarChange(calendarInForce(tx), after)
      const { movedCount, name } = moveDates(tx, change, { dated, context, editionId })
      if (name !== movesName)
        throw new AppError('conflict', '在您查看之后，有期限变动的事项已不同，请重新查看变动清单后再确认。')
      replaceInForce(tx, row)
      const calendarVersion = after.version
      const decided = { decidedBy: actor.userId, decidedAt: tx.at, movedCount, calendarVersion }
      const confirmed = tx.update(calendarYearTable, row, { state: 'inForce', ...decided })
      const { year, edition } = row
      tx.record({
        act: 'calendar.confirmed',
        object: `calendar:${editionId}`,
        detail: { year, edition, movedCount, calendarVersion },
      })
      return editionSeenBy(tx, confirmed, actor)
    })
    return view
  }

/** The edition that counted until now keeps its row. */
function replaceInForce(tx: Writing, { year }: CalendarYear): void {
  const before = tx.first(calendarYearTable, { year, state: 'inForce' })
  if (before !== null) tx.update(calendarYearTable, before, { state: 'superseded' })
}

interface Moving {
  readonly dated: DatedSubjects
  readonly context: Pick<CallContext, 'announce' | 'now'>
  readonly editionId: number
}

function moveDates(tx: Writing, change: CalendarChange, { dated, context, editionId }: Moving) {
  const digest = movesDigest()
  let done = 0
  let movedCount = 0
  for (const touched of touchedDates(tx, change, { dated, today: beijingDate(context.now()) })) {
    const { item, move, subject } = touched
    digest.add(touched)
    subject.move(tx, item, move.explanation)
    if (move.isMoved) {
      movedCount += 1
      const { from, to, because } = move
      tx.record({
        act: 'calendar.dateMoved',
        object: item.object,
        detail: { editionId, from, to, because: because.map(({ date }) => date) },
      })
    }
    done += 1
    if (done % progressEvery === 0)
      context.announce({
        kind: 'progress',
        job: 'calendars.confirm',
        done,
        total: 0,
        words: `已重算 ${done} 项期限`,
      })
  }
  return { movedCount, name: digest.name() }
}
