import type { AgendaChip, AgendaEntry } from './model.ts'

/** An entry of the calendar and for how many of the same it stands. */
export interface CountedEntry {
  readonly first: AgendaEntry
  readonly count: number
}

/** The chips of the days, in the order of the entries; alike are entries of one kind, label, state and certainty on one day. */
export function monthChips(entries: readonly CountedEntry[]): AgendaChip[] {
  const chips = new Map<string, AgendaChip>()
  for (const { first, count } of entries) {
    const { day, kind, label, lamp, provisional } = first
    const key = [day, kind, label, lamp.words, provisional].join('|')
    const alike = chips.get(key) ?? { key, day, count: 0, first }
    chips.set(key, { ...alike, count: alike.count + count })
  }
  return [...chips.values()]
}
