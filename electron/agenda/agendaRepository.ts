import { type AgendaChip, type AgendaEntry, mostEntries } from '../../shared/agenda/model.ts'
import { monthChips } from '../../shared/agenda/monthChips.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'
import { listSightingEntries } from './listSightingEntries.ts'
import { objectionEntries } from './objectionEntries.ts'
import { personEntries } from './personEntries.ts'
import { promiseEntries } from './promiseEntries.ts'
import { requestEntries, requestsTogether } from './requestEntries.ts'
import { windowEntries } from './windowEntries.ts'

/** Every date in the stretch, the earliest days first; beyond the limit only the number of those left out. */
export function agendaEntries(
  tx: Reading,
  query: AgendaQuery,
  day: AgendaDay,
): { readonly entries: AgendaEntry[]; readonly omitted: number } {
  const all = [...requestEntries(tx, query, day), ...entriesOfOthers(tx, query, day)]
    .filter((entry) => isAskedFor(entry, query))
    .toSorted(inOrder)
  return { entries: all.slice(0, mostEntries), omitted: Math.max(0, all.length - mostEntries) }
}

/** The same dates as chips of what stands alike on a day; none is left out. */
export function agendaChips(tx: Reading, query: AgendaQuery, day: AgendaDay): AgendaChip[] {
  const counted = [
    ...requestsTogether(tx, query, day),
    ...entriesOfOthers(tx, query, day).map((first) => ({ first, count: 1 })),
  ]
    .filter(({ first }) => isAskedFor(first, query))
    .toSorted((a, b) => inOrder(a.first, b.first))
  return monthChips(counted)
}

/** What is not a letter's own date: never as many. */
function entriesOfOthers(tx: Reading, query: AgendaQuery, day: AgendaDay): readonly AgendaEntry[] {
  return [
    ...personEntries(tx, query, day),
    ...windowEntries(tx, query, day),
    ...objectionEntries(tx, query, day),
    ...promiseEntries(tx, query, day),
    ...listSightingEntries(tx, query, day),
  ]
}

const isAskedFor = ({ lane, lamp }: AgendaEntry, { lanes, withClosed }: AgendaQuery) =>
  lanes.includes(lane) && (withClosed || lamp.kind !== 'closed')

const inOrder = (a: AgendaEntry, b: AgendaEntry) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key)
