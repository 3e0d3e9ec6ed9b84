import { describe, expect, it } from 'vitest'
import { createLockTimer } from '../../../../../electron/session/lock/lockTimer.ts'

const minute = 60_000
const limits = { idleMs: 5 * minute, hiddenMs: minute, absoluteMs: 480 * minute }

function world() {
  const at = { wall: Date.parse('2026-11-22T01:00:00.000Z'), monotonic: 1000 }
  const timer = createLockTimer({ now: () => new Date(at.wall), monotonicMs: () => at.monotonic }, limits)
  const pass = (ms: number) => {
    at.wall += ms
    at.monotonic += ms
  }
  return { at, timer, pass }
}

describe('the lock timer', () => {
  it('locks after five idle minutes, counted from the last sign of work', () => {
    const { timer, pass } = world()
    pass(4 * minute)
    timer.touch()
    pass(5 * minute - 1)
    expect(timer.expired()).toBeNull()
    expect(timer.leftMs()).toBe(1)
    pass(1)
    expect(timer.expired()).toBe('idle')
  })

  it('locks after eight hours however busy the window claims to be', () => {
    const { timer, pass } = world()
    for (let passed = 0; passed < 480; passed += 1) {
      expect(timer.expired()).toBeNull()
      timer.touch()
      pass(minute)
    }
    timer.touch()
    expect(timer.expired()).toBe('absolute')
  })

  it('locks one minute after the window was hidden, and not when it came back before', () => {
    const { timer, pass } = world()
    timer.setHidden(true)
    pass(minute - 1)
    timer.setHidden(true)
    expect(timer.expired()).toBeNull()
    timer.setHidden(false)
    pass(minute)
    expect(timer.expired()).toBeNull()
    timer.setHidden(true)
    pass(minute)
    expect(timer.expired()).toBe('hidden')
  })

  it('forgets the hidden limit and stretches idle when the limits change', () => {
    const { timer, pass } = world()
    timer.setHidden(true)
    timer.setLimits({ ...limits, hiddenMs: null, idleMs: 15 * minute })
    pass(15 * minute - 1)
    expect(timer.expired()).toBeNull()
    pass(1)
    expect(timer.expired()).toBe('idle')
  })

  it('locks when only one of the clocks went on: a stopped process, a sleeping machine, a clock set back', () => {
    const slept = world()
    slept.at.wall += 20 * minute
    expect(slept.timer.expired()).toBe('idle')
    const setBack = world()
    setBack.at.wall -= 20 * minute
    setBack.at.monotonic += 5 * minute
    expect(setBack.timer.expired()).toBe('idle')
  })
})
