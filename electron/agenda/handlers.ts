import type { agendaContract } from '../../shared/agenda/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listEntries, listMonth } from './listEntries.ts'
import { printMonth } from './printMonth.ts'

/** Who answers the channels of 日历. */
export const agendaHandlers = {
  'agenda.entries': listEntries,
  'agenda.month': listMonth,
  'agenda.print': printMonth,
} satisfies HandlersOf<typeof agendaContract>
