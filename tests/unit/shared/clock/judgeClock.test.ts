import { describe, expect, it } from 'vitest'
import { judgeClock } from '../../../../shared/clock/judgeClock.ts'

const markMs = Date.parse('2026-02-28T15:30:00.000Z')
const minute = 60_000
const day = 24 * 60 * minute

describe('judgeClock', () => {
  it.each([
    [-2 * minute, null],
    [-2 * minute - 1, 'steppedBack'],
    [-3 * minute, 'steppedBack'],
    [-day, 'steppedBack'],
    // Around a month's end and a leap year.
    [-365 * day, 'steppedBack'],
    [day, null],
    [day + 1, 'jumpedForward'],
    [Date.parse('2099-01-01T00:00:00.000Z') - markMs, 'jumpedForward'],
  ] as const)('a step of %d ms while the machine was off is %s', (step, verdict) => {
    expect(judgeClock({ markMs, nowMs: markMs + step, elapsedMs: null })).toBe(verdict)
  })

  it('believes days that the machine itself has counted, and no others', () => {
    expect(judgeClock({ markMs, nowMs: markMs + 3 * day, elapsedMs: 3 * day })).toBeNull()
    expect(judgeClock({ markMs, nowMs: markMs + 5 * day, elapsedMs: 3 * day })).toBe('jumpedForward')
  })

  it('has nothing to judge by before the first mark', () => {
    expect(judgeClock({ markMs: 0, nowMs: 5, elapsedMs: null })).toBeNull()
  })
})
