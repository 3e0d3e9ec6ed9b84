import { type AgendaEntry, mostEntries } from '../../shared/agenda/model.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'
import { listSightingEntries } from './listSightingEntries.ts'
import { objectionEntries } from './objectionEntries.ts'
import { personEntries } from './personEntries.ts'
import { promiseEntries } from './promiseEntries.ts'
import { requestEntries } from './requestEntries.ts'
import { windowEntries } from './windowEntries.ts'

/** Every date in the stretch, the earliest days first; beyond the limit only the number of those left out. */
export function agendaEntries(
  tx: Reading,
  query: AgendaQuery,
  day: AgendaDay,
): { readonly entries: AgendaEntry[]; readonly omitted: number } {
  const all = [
    ...requestEntries(tx, query, day),
    ...personEntries(tx, query, day),
    ...windowEntries(tx, query, day),
    ...objectionEntries(tx, query, day),
    ...promiseEntries(tx, query, day),
    ...listSightingEntries(tx, query, day),
  ]
    .filter(({ lane }) => query.lanes.includes(lane))
    .filter((entry) => query.withClosed || entry.lamp.kind !== 'closed')
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key))
  return { entries: all.slice(0, mostEntries), omitted: Math.max(0, all.length - mostEntries) }
}
