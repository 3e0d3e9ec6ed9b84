import type { AgendaEntry } from '../../shared/agenda/model.ts'

/** Entries of one day that stand alike: one chip on the month, so that forty letters of a day do not hide the rest. */
export interface MonthChip {
  readonly key: string
  readonly day: string
  readonly entries: readonly [AgendaEntry, ...AgendaEntry[]]
}

/** The chips of the days, in the order of the entries; alike are entries of one kind, label and state on one day. */
export function monthChips(entries: readonly AgendaEntry[]): readonly MonthChip[] {
  const chips = new Map<string, [AgendaEntry, ...AgendaEntry[]]>()
  for (const entry of entries) {
    const { day, kind, label, lamp, provisional } = entry
    const key = [day, kind, label, lamp.words, provisional].join('|')
    const alike = chips.get(key)
    if (alike === undefined) chips.set(key, [entry])
    else alike.push(entry)
  }
  return [...chips].map(([key, alike]) => ({ key, day: alike[0].day, entries: alike }))
}
