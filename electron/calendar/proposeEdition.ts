import { buildWorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { calendarChange } from '../../shared/deadline/whatMoves.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { calendarInForce } from './calendarRepository.ts'
import { calendarYearTable } from './calendarTable.ts'
import { arrangementsWith, editionSeenBy, nextEdition } from './editionRepository.ts'

/** Proposes a year's arrangement, or a corrected edition of one; nothing counts by it until a second person confirms. Throws `conflict`. */
export const proposeEdition: Handler<'calendars.propose'> = (
  { origin, reason, ...days },
  { transact, actor },
) =>
  transact((tx) => {
    const { year } = days
    const edition = nextEdition(tx, year)
    if (tx.first(calendarYearTable, { year, state: 'proposed' }) !== null)
      throw new AppError('conflict', `${year} 年已有一份放假安排待确认，请先确认、退回或撤回那一份。`)
    const after = buildWorkingCalendar(arrangementsWith(tx, { ...days, edition }))
    if (calendarChange(calendarInForce(tx), after).days.length === 0)
      throw new AppError('conflict', `与在用的 ${year} 年安排相同，不必再提。`)
    const row = tx.insert(calendarYearTable, {
      ...days,
      edition,
      origin,
      reason,
      state: 'proposed',
      proposedBy: actor.userId,
      proposedAt: tx.at,
    })
    tx.record({
      act: 'calendar.proposed',
      object: `calendar:${row.id}`,
      reason,
      detail: { ...days, edition, origin },
    })
    return editionSeenBy(tx, row, actor)
  })
