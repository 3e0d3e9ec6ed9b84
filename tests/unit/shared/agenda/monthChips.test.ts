import { describe, expect, it } from 'vitest'
import type { AgendaEntry } from '../../../../shared/agenda/model.ts'
import { monthChips } from '../../../../shared/agenda/monthChips.ts'

const entry = (key: string, changes: Partial<AgendaEntry> = {}): AgendaEntry => ({
  key,
  day: '2026-11-24',
  lane: 'ours',
  kind: 'reply',
  label: 'original',
  number: key,
  unitName: '某厅',
  what: '复函',
  lamp: { kind: 'normal', words: '剩 2 个工作日' },
  provisional: false,
  why: null,
  requestId: 1,
  objectionId: null,
  ...changes,
})

describe('monthChips', () => {
  it('joins what is alike on one day and keeps apart what differs in kind, label, state or certainty', () => {
    const alone = [
      entry('a'),
      entry('b'),
      entry('c', { day: '2026-11-25' }),
      entry('d', { label: 'extended' }),
      entry('e', { kind: 'promise' }),
      entry('f', { lamp: { kind: 'overdue', words: '逾期 1 个工作日' } }),
      entry('g', { provisional: true }),
    ]
    const chips = monthChips([
      ...alone.map((first) => ({ first, count: 1 })),
      { first: entry('h', { kind: 'promise' }), count: 40 },
    ])
    expect(chips.map(({ first, count }) => `${first.key}${count}`)).toEqual([
      'a2',
      'c1',
      'd1',
      'e41',
      'f1',
      'g1',
    ])
    expect(new Set(chips.map(({ key }) => key)).size).toBe(chips.length)
  })
})
