import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts'
import { accessOf } from '../../../shared/contract/rightsTable.ts'
import { type TeamKey, team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

let desk: TestWorkstation
beforeAll(async () => {
  desk = await startTestWorkstation()
})
afterAll(() => desk.close())

const names = Object.keys(contract) as ProcedureName[]
const isOpen = (name: ProcedureName, who: TeamKey) => {
  const { session, roles } = accessOf(name)
  if (session === 'ceremony' || session === 'locked') return false
  return session === 'always' || roles === 'everyone' || team[who].roles.some((role) => roles.includes(role))
}

describe.each(Object.keys(team) as TeamKey[])('%s', (who) => {
  it('reaches exactly the channels of the table, and every denial stands in the trail', async () => {
    const before = desk.store.head().seq
    let denials = 0
    for (const name of names) {
      if (/^(session\.(lock|logout)|locations|backups)/.test(name)) continue
      // An input that no channel knows: what is open refuses the input, what is shut never looks at it.
      const answer = await desk.as(who).tryAny(name, { surelyUnknownKey: 1 })
      const code = answer.ok ? 'ok' : answer.fault.code
      const expected = isOpen(name, who) ? 'invalid-input' : expect.stringMatching(/^(forbidden|conflict)$/)
      expect([name, code]).toEqual([name, expected])
      if (code === 'forbidden') denials += 1
    }
    expect(denials).toBeGreaterThan(0)
    expect(desk.store.head().seq - before).toBe(denials)
  })
})

describe('the border', () => {
  it.each([
    ['no such channel', { name: 'users.destroy', input: {} }, 'not-found'],
    ['an inherited name', { name: 'constructor', input: {} }, 'not-found'],
  ])('answers %s with a code and no detail', async (_, call, code) => {
    const answer = await desk.as('jia').tryAny(call.name, call.input)
    expect(answer).toMatchObject({ ok: false, fault: { code } })
    expect(JSON.stringify(answer)).not.toMatch(/SELECT|\/tmp|\.ts|at /)
  })
})
