import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChildLike } from '../../../../../electron/parser/child/childLike.ts'
import { spareParser } from '../../../../../electron/parser/child/spareParser.ts'

interface Started extends ChildLike {
  readonly number: number
  readonly killed: boolean
  die(): void
}

let started: Started[]
const spawn = (): Started => {
  const exits: (() => void)[] = []
  let killed = false
  const child: Started = {
    number: started.length + 1,
    get killed() {
      return killed
    },
    send: () => undefined,
    onMessage: () => undefined,
    onExit: (listener) => void exits.push(listener),
    kill: () => {
      killed = true
    },
    die: () => {
      for (const exit of exits) exit()
    },
  }
  started.push(child)
  return child
}

beforeEach(() => {
  started = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('a child that is started ahead', () => {
  it('is one, is taken once, and is no longer killed for waiting', () => {
    const spare = spareParser(spawn, 1000)
    spare.prepare()
    spare.prepare()
    expect(spare.take()).toBe(started[0])
    vi.advanceTimersByTime(5000)
    expect(started.map(({ killed }) => killed)).toEqual([false])
    expect(spare.take()).toBe(started[1])
  })

  it('is killed when no file comes, and the next file gets another', () => {
    const spare = spareParser(spawn, 1000)
    spare.prepare()
    vi.advanceTimersByTime(1000)
    expect(started.map(({ killed }) => killed)).toEqual([true])
    expect(spare.take()).toBe(started[1])
  })

  it('is forgotten when it dies while it waits', () => {
    const spare = spareParser(spawn, 1000)
    spare.prepare()
    started[0]?.die()
    expect(spare.take()).toBe(started[1])
  })

  it('leaves the next one alone when it dies after it was taken', () => {
    const spare = spareParser(spawn, 1000)
    spare.prepare()
    const taken = spare.take()
    spare.prepare()
    started[0]?.die()
    expect(spare.take()).toBe(started[1])
    expect(taken).toBe(started[0])
  })
})
