import type { Handler } from '../call/handler.ts'
import { arrangementsInForce, calendarInForce } from './calendarRepository.ts'
import { calendarYearTable } from './calendarTable.ts'
import { editionSeenBy } from './editionRepository.ts'

/** The arrangements that count now, for the window to build the same calendar from. */
export const calendarForWindow: Handler<'calendars.inForce'> = (_, { read }) =>
  read((tx) => ({ version: calendarInForce(tx).version, arrangements: [...arrangementsInForce(tx)] }))

/** Every edition that two people dealt with, the newest first. */
export const listEditions: Handler<'calendars.editions'> = (_, { read, actor }) =>
  read((tx) =>
    tx
      .where(calendarYearTable, {}, { orderBy: 'id', descending: true })
      .map((row) => editionSeenBy(tx, row, actor)),
  )
