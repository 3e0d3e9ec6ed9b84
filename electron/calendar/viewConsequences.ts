import type { Consequences } from '../../shared/calendar/summary.ts'
import { buildWorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import type { YearArrangement } from '../../shared/deadline/calendar/yearArrangement.ts'
import { type ChangedDay, calendarChange } from '../../shared/deadline/whatMoves.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import type { DatedSubjects } from '../contribution/datedItems.ts'
import type { Reading } from '../database/row/transaction.ts'
import { arrangementOf, calendarInForce } from './calendarRepository.ts'
import { arrangementsWith, nextEdition, proposedEdition } from './editionRepository.ts'
import { movesDigest, touchedDates } from './movedDates.ts'

/** What an arrangement would do that somebody is about to propose. Nothing is written. */
export const previewEdition =
  (dated: DatedSubjects): Handler<'calendars.preview'> =>
  ({ offset, limit, ...days }, { read, now }) =>
    read((tx) => {
      const arrangement = { ...days, edition: nextEdition(tx, days.year) }
      return consequencesOf(tx, arrangement, { dated, offset, limit, today: beijingDate(now()) })
    })

/** What a proposed edition would do now, for the person who decides. Nothing is written. */
export const viewConsequences =
  (dated: DatedSubjects): Handler<'calendars.consequences'> =>
  ({ editionId, offset, limit }, { read, now }) =>
    read((tx) =>
      consequencesOf(tx, arrangementOf(proposedEdition(tx, editionId)), {
        dated,
        offset,
        limit,
        today: beijingDate(now()),
      }),
    )

interface Page {
  readonly dated: DatedSubjects
  readonly offset: number
  readonly limit: number
  readonly today: CalendarDate
}

function consequencesOf(tx: Reading, arrangement: YearArrangement, page: Page): Consequences {
  const after = buildWorkingCalendar(arrangementsWith(tx, arrangement))
  const change = calendarChange(calendarInForce(tx), after)
  const digest = movesDigest()
  const rows: Consequences['rows'] = []
  let total = 0
  let refreshed = 0
  let late = 0
  for (const touched of touchedDates(tx, change, page)) {
    digest.add(touched)
    const { item, move } = touched
    if (!move.isMoved) {
      refreshed += 1
      continue
    }
    const { object, words } = item
    if (total >= page.offset && rows.length < page.limit)
      rows.push({ object, words, from: move.from, to: move.to, because: move.because.map(dayLine) })
    if (move.to < page.today && move.from >= page.today) late += 1
    total += 1
  }
  return {
    changedDays: change.days.filter((day) => day.isOtherKind).map(dayLine),
    total,
    refreshed,
    late,
    rows,
    movesName: digest.name(),
    calendarVersion: after.version,
  }
}

const dayLine = ({ date, before, after }: ChangedDay) => `${date} ${before} → ${after}`
