import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { ofDay } from '../../support/nightly.ts'
import { team } from '../../support/team.ts'

let machine: BareWorkstation
beforeEach(async () => {
  machine = await startLockedWorkstation()
})
afterEach(() => machine.close())

/** A name that has an account; at night also four that have none. */
const triedNames = ofDay(['admin', 'root', 'administrator', 'system', 'jia'], ['jia'])

const wrong = (loginName: string) => machine.try('session.login', { loginName, password: 'wrong' })

/** The acts of the trail about logging in, oldest first. */
async function loginActs() {
  await machine.login('audit')
  const { lines } = await machine.call('audit.list', { limit: 200 })
  const acts = lines.filter(({ act }) => /^session\.(refused|loggedIn|journalBroken)/.test(act))
  return acts.map(({ act, object }) => `${act} ${object}`).reverse()
}

describe('login', () => {
  it('answers a known and an unknown name alike, in words and in time', async () => {
    const timed = async (name: string) => {
      const begun = performance.now()
      return { answer: await wrong(name), ms: performance.now() - begun }
    }
    const known = await timed('jia')
    const unknown = await timed('nobody-here')
    expect(unknown.answer).toEqual(known.answer)
    expect(known.answer).toMatchObject({ ok: false, fault: { code: 'wrong-password' } })
    // Both do the same scrypt; a busy machine may stretch either, so only an answer without it is caught.
    expect(unknown.ms).toBeGreaterThan(known.ms / 3)
  })

  it('shuts an account after five failures, doubling, without touching another', async () => {
    for (let failures = 0; failures < 5; failures += 1)
      expect(await wrong('jia')).toMatchObject({ ok: false })
    const right = { loginName: 'jia', password: team.jia.password }
    expect(await machine.code('session.login', right)).toBe('throttled')
    await machine.login('yi')
    await machine.call('session.logout', {})
    machine.advance(15_000)
    expect(await machine.code('session.login', right)).toBe('throttled')
    machine.advance(15_000)
    expect(await wrong('jia')).toMatchObject({ fault: { code: 'wrong-password' } })
    machine.advance(40_000)
    expect(await machine.code('session.login', right)).toBe('throttled')
    machine.advance(20_000)
    expect(await machine.code('session.login', right)).toBe('ok')
  })

  it('stays shut when the date is set on, and opens again by the monotone clock', async () => {
    for (let failures = 0; failures < 5; failures += 1) await wrong('jia')
    machine.stepWall(31 * 60_000)
    const right = { loginName: 'jia', password: team.jia.password }
    expect(await machine.code('session.login', right)).toBe('throttled')
    machine = await machine.restart()
    expect(await machine.code('session.login', right)).toBe('throttled')
    machine.advance(30_000)
    expect(await machine.code('session.login', right)).toBe('ok')
  })

  it('counts on when the journal is put back from a copy between the guesses, and says so', async () => {
    for (let failures = 0; failures < 3; failures += 1) await wrong('jia')
    const journal = path.join(machine.dataFolder, 'login-journal.json')
    const copy = fs.readFileSync(journal)
    for (let failures = 0; failures < 3; failures += 1) {
      await wrong('jia')
      fs.writeFileSync(journal, copy)
    }
    expect(await machine.code('session.login', { loginName: 'jia', password: team.jia.password })).toBe(
      'throttled',
    )
    expect(await loginActs()).toContain('session.journalBroken login-journal')
  })

  it('keeps failures over a kill and writes them into the trail before the login', async () => {
    for (let failures = 0; failures < 3; failures += 1) await wrong('jia')
    await wrong('nobody-here')
    machine = await machine.restart()
    const state = await machine.call('session.login', { loginName: 'jia', password: team.jia.password })
    expect(state).toMatchObject({ notices: [expect.stringContaining('3 次登录失败')] })
    await machine.call('session.logout', {})
    expect(await loginActs()).toEqual([
      'session.refused user:1',
      'session.refused user:1',
      'session.refused user:1',
      'session.refused user:unknown',
      'session.loggedIn user:1',
      'session.loggedIn user:5',
    ])
  })

  it('reports a journal that was deleted or cut', async () => {
    await machine.login('jia')
    await machine.call('session.logout', {})
    await wrong('yi')
    fs.rmSync(path.join(machine.dataFolder, 'login-journal.json'))
    machine = await machine.restart()
    expect(await loginActs()).toContain('session.journalBroken login-journal')
  })

  it(`lets in nobody under ${40 * triedNames.length} common pairs`, async () => {
    const passwords = Array.from(
      { length: 40 },
      (_, index) => ['admin', '123456', 'password', '000000'][index % 4] + String(index),
    )
    // Everything beyond the throttle is refused without the slow key, so the whole list takes seconds.
    for (const loginName of triedNames)
      for (const password of passwords)
        expect(await machine.code('session.login', { loginName, password })).not.toBe('ok')
  })

  it('takes one person at a time', async () => {
    await machine.login('jia')
    expect(await machine.code('session.login', { loginName: 'yi', password: team.yi.password })).toBe(
      'conflict',
    )
  })
})
