import { describe, expect, it } from 'vitest'
import { placeOf, railBadges } from '../../../../renderer/workbench/workPlaces.ts'
import type { WorkItem } from '../../../../shared/workbench/summary.ts'

const item = (changes: Partial<WorkItem>): WorkItem => ({
  kind: 'admit',
  requestId: 7,
  replyId: null,
  batchId: null,
  approvalId: null,
  objectionId: null,
  number: '2026-0007',
  unitName: '某单位',
  note: '',
  persons: 3,
  dueOn: null,
  extendedDueOn: null,
  dueProvisional: false,
  ...changes,
})

describe('the place where something that waits is done', () => {
  it.each([
    [{}, '/requests/7'],
    [{ kind: 'proofread' }, '/requests/7?panel=roster'],
    [{ kind: 'inquire' }, '/inquiries'],
    [{ kind: 'batch', requestId: null, batchId: 4 }, '/inquiries/4'],
    [{ kind: 'verify' }, '/verifications'],
    [{ kind: 'thirdReview' }, '/reviews'],
    [{ kind: 'draft' }, '/replies/draft/7'],
    [{ kind: 'sign', replyId: 9 }, '/replies/9'],
    [{ kind: 'seal', replyId: 9 }, '/dispatches/9'],
    [{ kind: 'recheck', requestId: null, objectionId: 5 }, '/objections/5'],
    [{ kind: 'approval', requestId: null, approvalId: 2 }, '/approvals/2'],
  ] as const)('%o is %s', (changes, place) => {
    expect(placeOf(item(changes))).toBe(place)
  })
})

describe('the counts on the rail', () => {
  it('add up by entry and leave out what waits for the other side', () => {
    const count = (kind: WorkItem['kind'], items: number) => ({ kind, items, overdue: 0, soon: 0 })
    const badges = railBadges([count('admit', 2), count('list', 1), count('sign', 3), count('receipt', 8)])
    expect(Object.fromEntries(badges)).toEqual({ '/requests': 3, '/replies': 3, '/workbench': 6 })
  })
})
