import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts'
import { accessOf } from '../../../shared/contract/rightsTable.ts'
import type { CeremonyAct } from '../../../shared/session/ceremony.ts'
import { type BareWorkstation, startEmptyWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'
import { testCentre } from '../../support/workstationTemplate.ts'

const acts: readonly CeremonyAct[] = [
  { step: 'centre', centre: testCentre },
  ...Object.values(team).map(({ name, loginName, roles, password }): CeremonyAct => {
    // Who works on letters holds no supervision in a new centre; older accounts keep theirs.
    const first = roles.filter((role) => role !== 'spotChecker')
    return { step: 'addPerson', person: { name, loginName, roles: [...first] }, password }
  }),
]

const open: BareWorkstation[] = []
const started = async (starting: Promise<BareWorkstation>) => {
  const machine = await starting
  open.push(machine)
  return machine
}
afterEach(async () => {
  for (const machine of open.splice(0)) await machine.close()
})

describe('the first run', () => {
  it('founds the workstation: afterwards everybody can log in and the trail tells how it began', async () => {
    const machine = await started(startEmptyWorkstation())
    expect(await machine.call('session.state', {})).toEqual({ phase: 'needsCeremony' })
    for (const act of acts) await machine.call('ceremony.perform', act)
    const done = await machine.call('ceremony.perform', { step: 'finish' })
    expect(done.sealRoot).toMatch(/^[0-9a-f]{64}$/)
    expect(done.exportFingerprint).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await machine.call('ceremony.state', {})).toMatchObject({
      sealRoot: null,
      exportFingerprint: null,
    })
    expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked', machineName: 'A01' })
    for (const who of ['jia', 'system'] as const) {
      await machine.login(who)
      await machine.call('session.logout', {})
    }
    await machine.login('audit')
    const { lines } = await machine.call('audit.list', { filter: { act: 'user.created' } })
    expect(lines).toHaveLength(Object.keys(team).length)
    expect((await machine.call('audit.exportKey', {})).fingerprint).toBe(done.exportFingerprint)
    expect(await machine.call('audit.verify', {})).toMatchObject({ isIntact: true })
    expect(await machine.code('ceremony.perform', { step: 'restart' })).toBe('conflict')
  })

  it('leaves every other channel shut as not initialised', async () => {
    const machine = await started(startEmptyWorkstation())
    const shut = (Object.keys(contract) as ProcedureName[]).filter(
      (name) => !['always', 'ceremony'].includes(accessOf(name).session),
    )
    expect(shut.length).toBeGreaterThan(30)
    for (const name of shut) {
      // There are more channels than calls a second.
      machine.advance(10)
      expect([name, await machine.codeOfAny(name, {})]).toEqual([name, 'not-initialised'])
    }
  })

  it('leaves nothing when it is broken off after any step', async () => {
    for (let steps = 0; steps <= acts.length; steps += 1) {
      const machine = await started(startEmptyWorkstation())
      for (const act of acts.slice(0, steps)) await machine.call('ceremony.perform', act)
      // The blank forms lie there from the first start and belong to no store.
      expect(fs.readdirSync(machine.dataFolder).filter((name) => name !== 'logs')).toEqual(['空白表单'])
      const again = await machine.restart()
      expect(await again.call('session.state', {})).toEqual({ phase: 'needsCeremony' })
      expect((await again.call('ceremony.state', {})).people).toEqual([])
    }
  })

  it('refuses to finish early, weak passwords, conflicting roles and doubled accounts', async () => {
    const machine = await started(startEmptyWorkstation())
    expect(await machine.code('ceremony.perform', { step: 'finish' })).toBe('invalid-input')
    for (const act of acts.slice(0, 3)) await machine.call('ceremony.perform', act)
    const person = { name: '戊纪', loginName: 'wu', roles: ['signer' as const] }
    const add = (changes: object, password = 'Tidal7-marsh-quorvex') =>
      machine.code('ceremony.perform', { step: 'addPerson', person: { ...person, ...changes }, password })
    expect(await add({}, 'Password2026!')).toBe('invalid-input')
    expect(await add({ roles: ['signer', 'auditor'] })).toBe('conflict')
    expect(await add({ loginName: 'jia' })).toBe('conflict')
    expect(await add({ name: '甲乔' })).toBe('conflict')
    expect(await add({})).toBe('ok')
    expect(
      (await machine.call('ceremony.perform', { step: 'removePerson', loginName: 'wu' })).people,
    ).toHaveLength(2)
    expect(await machine.code('ceremony.perform', { step: 'finish' })).toBe('invalid-input')
  })
})
