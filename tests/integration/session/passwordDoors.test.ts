import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../../../shared/contract/contract.ts'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'

let machine: BareWorkstation
beforeEach(async () => {
  machine = await startLockedWorkstation()
})
afterEach(() => machine.close())

const electron = path.join(import.meta.dirname, '../../../electron')

/** Files of the core that call this function, or define it. */
const naming = (name: string) =>
  fs
    .readdirSync(electron, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('verifier') && calls(file, name))
    .sort()
const calls = (file: string, name: string) =>
  fs
    .readFileSync(path.join(electron, file), 'utf8')
    .split('\n')
    .some((line) => !/^\s*(\/\*\*|\*)/.test(line) && line.includes(`${name}(`))

/** Every channel by which a password comes in. */
const doors = [
  'audit.settleBreach',
  'backups.previewRestore',
  'backups.restore',
  'backups.settleAdoption',
  'ceremony.perform',
  'clocks.settle',
  'prints.printReply',
  'session.changePassword',
  'session.login',
  'session.stepUp',
  'verifications.recordReadAloud',
]

const readAloud = (loginName: string, password: string) =>
  machine.try('verifications.recordReadAloud', {
    candidateIds: [1],
    agreed: true,
    reason: '',
    partner: { loginName, password },
  })

/** What the trail says about proofs of a second person: who typed, and about whom. */
async function proofs() {
  await machine.login('audit')
  const { lines } = await machine.call('audit.list', { limit: 200 })
  return lines.flatMap(({ act, object, actor }) => (/other/.test(act) ? [`${actor} ${act} ${object}`] : []))
}

describe('every door at which a password is proved', () => {
  it('leads through the one place that throttles, and no channel takes a password beside those that are known', () => {
    expect(naming('unlockKeyring')).toEqual(['database/key/keyring.ts', 'session/enterSession.ts'])
    expect(naming('passwordKey')).toEqual(['database/key/keyring.ts', 'database/key/passwordKey.ts'])
    expect(naming('unwrapKey')).toEqual(['database/key/keyring.ts', 'database/key/keyringFormat.ts'])
    expect(naming('throttleLeftMs')).toEqual(['session/enterSession.ts', 'session/journal/loginThrottle.ts'])
    const taking = Object.entries(contract).flatMap(([name, { input }]) =>
      /"(password|current)":\{"type":"string"/.test(
        JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
      )
        ? [name]
        : [],
    )
    expect(taking.sort()).toEqual(doors)
  })

  it('shuts an account by wrong passwords at any of them together, and names who typed', async () => {
    await machine.try('session.login', { loginName: 'jia', password: 'wrong' })
    await machine.try('session.login', { loginName: 'jia', password: 'wrong' })
    await machine.login('yi')
    const codes: string[] = []
    for (let count = 0; count < 4; count += 1) {
      const answer = await readAloud('jia', 'wrong')
      codes.push(answer.ok ? 'ok' : answer.fault.code)
    }
    expect(codes).toEqual(['wrong-password', 'wrong-password', 'wrong-password', 'throttled'])
    // The right one is not told from a wrong one while the account is shut, and the fifth ends the session.
    expect(await readAloud('jia', team.jia.password)).toMatchObject({ fault: { code: 'throttled' } })
    expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked' })
    expect(machine.locks.at(-1)).toBe('口令连续错误，已锁屏。')
    machine.advance(60_000)
    expect((await proofs()).filter((line) => line.includes('otherRefused'))).toHaveLength(5)
  })

  it('leaves an entry of a right password too, whatever becomes of what it was typed for', async () => {
    await machine.login('yi')
    expect(await readAloud('jia', team.jia.password)).toMatchObject({ ok: false })
    expect(await readAloud('nobody-here', 'wrong')).toMatchObject({ fault: { code: 'wrong-password' } })
    await machine.call('session.logout', {})
    const lines = await proofs()
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/session.otherRefused user:unknown/)
    expect(lines[1]).toMatch(/session.otherProved user:1/)
  })
})
