import { describe, expect, it } from 'vitest'
import { throttleDelayMs, throttleLeftMs } from '../../../../../electron/session/journal/loginThrottle.ts'

describe('the throttle', () => {
  it('doubles from 30 seconds at the fifth failure up to 30 minutes', () => {
    const seconds = Array.from({ length: 14 }, (_, failures) => throttleDelayMs(failures) / 1000)
    expect(seconds).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1800, 1800, 1800])
    expect(throttleDelayMs(1_000_000)).toBe(1_800_000)
  })

  it('counts from the last failure and starts anew when the clock was set back', () => {
    const count = { failures: 5, lastAt: '2026-11-22T01:00:00.000Z' }
    const left = (at: string) => throttleLeftMs(count, { now: new Date(at), boot: 'b', upMs: 0 })
    expect(left('2026-11-22T01:00:10.000Z')).toBe(20_000)
    expect(left('2026-11-22T01:00:30.000Z')).toBe(0)
    expect(left('2026-11-21T01:00:00.000Z')).toBe(30_000)
    expect(throttleLeftMs(undefined, { now: new Date(), boot: 'b', upMs: 0 })).toBe(0)
  })

  it('follows the monotone clock within one start of the machine, whatever the date is set to', () => {
    const count = { failures: 5, lastAt: '2026-11-22T01:00:00.000Z', boot: 'b', upMs: 1000 }
    const left = (upMs: number, at: string, boot = 'b') =>
      throttleLeftMs(count, { now: new Date(at), boot, upMs })
    expect(left(11_000, '2026-11-23T01:00:00.000Z')).toBe(20_000)
    expect(left(31_000, '2020-01-01T00:00:00.000Z')).toBe(0)
    // Another start of the machine: only the date is known.
    expect(left(5, '2026-11-22T01:00:10.000Z', 'c')).toBe(20_000)
  })
})
