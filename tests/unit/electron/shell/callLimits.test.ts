import { describe, expect, it } from 'vitest'
import { boundedCall, maxCallsPerSecond } from '../../../../electron/shell/callLimits.ts'

const bounded = () => {
  const clock = { ms: 0 }
  const passed: string[] = []
  const call = boundedCall(
    async (json) => {
      passed.push(json)
      return 'answered'
    },
    () => clock.ms,
  )
  return { clock, passed, call }
}

const code = async (answer: Promise<string>) => JSON.parse(await answer).fault.code

describe('the border of calls', () => {
  it('lets 200 calls a second through and refuses the next aloud', async () => {
    const { call, clock, passed } = bounded()
    for (let at = 0; at < maxCallsPerSecond; at += 1) expect(await call('{}')).toBe('answered')
    expect(await code(call('{}'))).toBe('throttled')
    expect(passed).toHaveLength(200)
    clock.ms = 1000
    expect(await call('{}')).toBe('answered')
  })

  it('measures size in bytes, not in characters', async () => {
    const { call, passed } = bounded()
    expect(await call('x'.repeat(1024 * 1024))).toBe('answered')
    expect(await code(call('汉'.repeat(400_000)))).toBe('file-too-large')
    expect(passed).toHaveLength(1)
  })

  it.each([undefined, null, 3, {}, ['x']])('refuses what is no text: %j', async (value) => {
    expect(await code(bounded().call(value))).toBe('invalid-input')
  })
})
