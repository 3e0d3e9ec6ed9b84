import { describe, expect, it } from 'vitest'
import { createTurn } from '../../../../electron/session/turn.ts'

describe('a turn', () => {
  it('is had by one at a time, in the order of asking, also after a failure', async () => {
    const turn = createTurn()
    const log: string[] = []
    const work = (name: string, fails = false) =>
      turn.take(async () => {
        log.push(`${name} begins`)
        await Promise.resolve()
        log.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      })
    const all = await Promise.allSettled([work('a', true), work('b'), work('c')])
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]))
  })

  it('waits for what did not wait for it', async () => {
    const turn = createTurn()
    const { promise, resolve } = Promise.withResolvers<void>()
    turn.hold(promise)
    let begun = false
    const later = turn.take(async () => {
      begun = true
    })
    await new Promise(setImmediate)
    expect(begun).toBe(false)
    resolve()
    await later
    await turn.idle()
    expect(begun).toBe(true)
  })
})
