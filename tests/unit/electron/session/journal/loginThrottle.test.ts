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
    const left = (at: string) => throttleLeftMs(count, new Date(at))
    expect(left('2026-11-22T01:00:10.000Z')).toBe(20_000)
    expect(left('2026-11-22T01:00:30.000Z')).toBe(0)
    expect(left('2026-11-21T01:00:00.000Z')).toBe(30_000)
    expect(throttleLeftMs(undefined, new Date())).toBe(0)
  })
})
