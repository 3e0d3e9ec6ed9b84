import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../../renderer/workbench/workPlaces.ts'

describe('the place where something that waits is done', () => {
  it.each([
    [{ kind: 'admit', of: 'request', id: 7 }, '/requests/7'],
    [{ kind: 'proofread', of: 'request', id: 7 }, '/requests/7?panel=roster'],
    [{ kind: 'extension', of: 'request', id: 7 }, '/requests/7?panel=deadline'],
    [{ kind: 'inquire', of: 'request', id: 7 }, '/inquiries'],
    [{ kind: 'batch', of: 'batch', id: 4 }, '/inquiries/4'],
    [{ kind: 'verify', of: 'request', id: 7 }, '/verifications'],
    [{ kind: 'thirdReview', of: 'request', id: 7 }, '/reviews'],
    [{ kind: 'draft', of: 'request', id: 7 }, '/replies/draft/7'],
    [{ kind: 'sign', of: 'reply', id: 9 }, '/replies/9'],
    [{ kind: 'seal', of: 'reply', id: 9 }, '/dispatches/9'],
    [{ kind: 'recheck', of: 'objection', id: 5 }, '/objections/5'],
    [{ kind: 'classify', of: 'request', id: 7 }, '/listTypes'],
    [{ kind: 'approval', of: 'approval', id: 2 }, '/approvals/2'],
  ] as const)('%o is %s', (item, place) => {
    expect(placeOf(item)).toBe(place)
  })
})
