import type { Handler } from '../core/handler.ts'
import { arrangementsInForce, calendarInForce } from './calendarRepository.ts'

/** The arrangements that count now, for the window to build the same calendar from. */
export const calendarForWindow: Handler<'calendars.inForce'> = (_, { read }) =>
  read((tx) => ({ version: calendarInForce(tx).version, arrangements: [...arrangementsInForce(tx)] }))
