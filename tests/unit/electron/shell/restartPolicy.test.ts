import { expect, it } from 'vitest'
import { createRestartPolicy } from '../../../../electron/shell/restartPolicy.ts'

it('allows three restarts in any minute', () => {
  const clock = { ms: 0 }
  const mayRestart = createRestartPolicy(() => clock.ms)
  const at = (ms: number) => {
    clock.ms = ms
    return mayRestart()
  }
  expect([at(0), at(10_000), at(20_000), at(59_999), at(60_000), at(61_000), at(70_001)]).toEqual([
    true,
    true,
    true,
    false,
    true,
    false,
    true,
  ])
})
