import { beijingDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { agendaEntries } from './agendaRepository.ts'

/** What is due when: ours and theirs; names no person asked about, so no entry is left. */
export const listEntries: Handler<'agenda.entries'> = (query, { read, now }) =>
  read((tx) => agendaEntries(tx, query, { today: beijingDate(now()), calendar: calendarInForce(tx) }))
