import { beijingDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { AgendaDay } from './agendaQuery.ts'
import { agendaChips, agendaEntries } from './agendaRepository.ts'

/** What is due when: ours and theirs; names no person asked about, so no entry is left in the trail. */
export const listEntries: Handler<'agenda.entries'> = (query, { read, now }) =>
  read((tx) => agendaEntries(tx, query, dayOf(tx, now)))

/** The same told together by day and state. */
export const listMonth: Handler<'agenda.month'> = (query, { read, now }) =>
  read((tx) => agendaChips(tx, query, dayOf(tx, now)))

const dayOf = (tx: Reading, now: CallContext['now']): AgendaDay => ({
  today: beijingDate(now()),
  calendar: calendarInForce(tx),
})
