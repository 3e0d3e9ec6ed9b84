import { elapsedPart, forecast } from '../../shared/deadline/lamp/forecast.ts'
import { beijingDate, beijingMinute } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { idOfSubject, openRequests, usualPace } from './paceRepository.ts'

const shownSlipping = 20

/**
 * Peak forecast: at the desk's usual pace, when this letter's list is through and which other letters end after their limit because of it.
 * Null when the letter has nobody left to look up. An estimate: it moves no date.
 */
export const viewForecast: Handler<'deadlines.forecast'> = (subject, { read, now }) =>
  read((tx) => {
    const requestId = idOfSubject(subject)
    const letters = openRequests(tx, subject)
    const own = letters.find((letter) => letter.requestId === requestId)
    if (own === undefined) return null
    const calendar = calendarInForce(tx)
    const today = beijingDate(now())
    const hours = settingOf(tx, 'deadline.officeHours')
    const measured = usualPace(tx, today, calendar)
    const personsPerHour = measured ?? settingOf(tx, 'desk.personsPerHour')
    const pace = {
      today,
      elapsed: elapsedPart(beijingMinute(now()).slice(11), hours),
      personsPerHour,
      hours,
    }
    const all = forecast(letters, pace, calendar)
    const at = all.findIndex((letter) => letter.requestId === requestId)
    const mine = all[at]
    if (mine === undefined) return null
    // Letters that would have been in time without this one.
    const without = new Set(
      forecast(
        letters.filter((letter) => letter !== own),
        pace,
        calendar,
      )
        .filter(({ fits }) => fits)
        .map((letter) => letter.requestId),
    )
    const slipping = all.filter((letter) => !letter.fits && without.has(letter.requestId))
    return {
      ahead: all.slice(0, at).reduce((sum, { persons }) => sum + persons, 0),
      own: own.persons,
      personsPerHour,
      measured: measured !== null,
      endsOn: mine.endsOn,
      endsAt: mine.endsAt,
      dueOn: mine.dueOn,
      fits: mine.fits,
      slipping: slipping.slice(0, shownSlipping).map((letter) => ({
        requestId: letter.requestId,
        intakeNumber: intakeNumber(tx.get(requestTable, letter.requestId, '这件来文')),
        dueOn: letter.dueOn ?? today,
        endsOn: letter.endsOn,
      })),
    }
  })
