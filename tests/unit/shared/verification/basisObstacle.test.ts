import { describe, expect, it } from 'vitest'
import { basisObstacle } from '../../../../shared/verification/basisObstacle.ts'

const now = '2026-11-23T03:00:10.000Z'
const seen = { hasEvidence: true, queriedAt: '2026-11-23T01:30:40.000Z' }
const bare = { ...seen, hasEvidence: false }
const look = (lookedAt: string | null) => ({ basis: 'secondLookup' as const, lookedAt })

describe('basisObstacle', () => {
  it('takes evidence that is there, and a second look with its time where none is', () => {
    expect(basisObstacle({ basis: 'evidence', lookedAt: null }, seen, now)).toBeNull()
    expect(basisObstacle(look('2026-11-23T01:30:00.000Z'), bare, now)).toBeNull()
    expect(basisObstacle(look('2026-11-23T03:00:59.000Z'), seen, now)).toBeNull()
  })

  it.each([
    ['evidence where there is none', { basis: 'evidence' as const, lookedAt: null }, bare, '没有查询凭证'],
    ['a second look without its time', look(null), bare, '请填写重新查询'],
    ['a second look before the first', look('2026-11-23T01:29:59.000Z'), bare, '不能早于'],
    ['a second look from tomorrow', look('2026-11-24T01:30:00.000Z'), bare, '不能晚于'],
    ['a time beside evidence', { basis: 'evidence' as const, lookedAt: now }, seen, '不填'],
  ])('refuses %s', (...[, check, result, words]) => {
    expect(basisObstacle(check, result, now)).toContain(words)
  })
})
