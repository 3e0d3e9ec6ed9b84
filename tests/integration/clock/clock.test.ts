import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeFolder } from '../../../electron/database/file/storeFolder.ts'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'

const minute = 60_000
const day = 24 * 60 * minute

let machine: BareWorkstation
beforeEach(async () => {
  machine = await startLockedWorkstation()
  await machine.login('jia')
})
afterEach(() => machine.close())

const clockOf = async () => {
  const state = await machine.call('session.state', {})
  return state.phase === 'unlocked' ? state.clock : null
}
/** Locks and starts the program anew, as after a night, with the wall clock moved meanwhile. */
async function overNight(step: number) {
  await machine.call('session.lock', {})
  machine.stepWall(step)
  machine = await machine.restart()
}
const blocked = () => machine.code('extensions.decide', { extensionId: 1, granted: true, reason: '' })
const settle = (second: 'ding' | 'yi' | 'jia' = 'ding') =>
  machine.code('clocks.settle', {
    reason: '主板电池失效，已校准时间',
    second: { loginName: team[second].loginName, password: team[second].password },
  })
/** The entries about the clock, oldest first. */
async function clockActs() {
  await machine.call('session.lock', {})
  await machine.login('audit')
  const { lines } = await machine.call('audit.list', { filter: { object: 'workstation:clock' }, limit: 50 })
  return lines.map(({ act, reason }) => [act, reason]).reverse()
}

describe('a clock that is set back', () => {
  it.each([
    ['three minutes', 3 * minute],
    ['a year', 366 * day],
  ])('by %s while the machine was off is noticed, and stops deadlines and signing', async (_, step) => {
    await overNight(-step)
    expect(await machine.call('session.state', {})).toMatchObject({
      clockWarning: expect.stringMatching(/拨回/),
    })
    await machine.login('ding')
    expect(await clockOf()).toMatchObject({ suspicion: 'steppedBack', mayConfirmAlone: false })
    expect(await blocked()).toBe('clock-suspect')
    expect(await machine.code('clocks.confirm', {})).toBe('second-person-required')
  })

  it('while it runs is noticed at the next call, and an alarm stands in the trail; two minutes are not', async () => {
    machine.stepWall(-minute)
    expect(await clockOf()).toBeNull()
    machine.stepWall(-2 * minute)
    expect(await machine.codeOfAny('replies.sign', { replyId: 1 })).not.toBe('ok')
    expect(await clockOf()).toMatchObject({ suspicion: 'steppedBack' })
    expect(await clockActs()).toEqual([['clock.doubted', null]])
  })

  it('stays doubted over locks and over its own return until two people have settled it with a reason', async () => {
    await overNight(-day)
    await machine.login('jia')
    await overNight(day)
    await machine.login('jia')
    expect(await clockOf()).toMatchObject({ suspicion: 'steppedBack' })
    expect(await settle('jia')).toBe('second-person-required')
    expect(await settle('yi')).toBe('forbidden')
    expect(await settle()).toBe('ok')
    expect(await clockOf()).toBeNull()
    expect(await clockActs()).toEqual([
      ['clock.doubted', null],
      ['clock.settled', '主板电池失效，已校准时间'],
    ])
  })
})

describe('a clock that is set on', () => {
  it('to 2099 moves no mark: once it is right again and settled, work goes on, and the trail tells it', async () => {
    const toFuture = Date.parse('2099-01-01T00:00:00.000Z') - Date.now()
    await overNight(toFuture)
    await machine.login('ding')
    expect(await clockOf()).toMatchObject({ suspicion: 'jumpedForward', mayConfirmAlone: false })
    expect(await machine.call('session.state', {})).toMatchObject({ passwordDue: null })
    expect(await blocked()).toBe('clock-suspect')
    expect(await machine.code('workbench.counts', {})).toBe('ok')
    machine.stepWall(-toFuture)
    expect(await blocked()).toBe('clock-suspect')
    await machine.call('session.lock', {})
    await machine.login('jia')
    expect(await settle()).toBe('ok')
    await machine.call('session.lock', {})
    await machine.login('ding')
    expect(await blocked()).toBe('not-found')
    await overNight(minute)
    await machine.login('ding')
    expect(await clockOf()).toBeNull()
    expect((await clockActs()).map(([act]) => act)).toEqual(['clock.doubted', 'clock.settled'])
  })

  it('after a mistaken settlement in the future can be settled again', async () => {
    await overNight(40 * day)
    await machine.login('jia')
    expect(await machine.code('clocks.confirm', {})).toBe('second-person-required')
    expect(await settle()).toBe('ok')
    await overNight(-40 * day)
    await machine.login('jia')
    expect(await clockOf()).toMatchObject({ suspicion: 'steppedBack' })
    expect(await settle()).toBe('ok')
    expect(await clockOf()).toBeNull()
  })

  it('over some days without use asks one person whether the date is right', async () => {
    await overNight(3 * day)
    await machine.login('ding')
    expect(await clockOf()).toMatchObject({ suspicion: 'jumpedForward', mayConfirmAlone: true })
    expect(await machine.code('clocks.confirm', {})).toBe('ok')
    expect(await blocked()).toBe('not-found')
  })

  it('over days that the machine has counted itself asks nobody', async () => {
    await machine.call('session.lock', {})
    machine.advance(3 * day)
    machine = await machine.restart()
    await machine.login('jia')
    expect(await clockOf()).toBeNull()
  })
})

describe('the mark', () => {
  it('that is deleted or forged is taken for tampering: the store does not open', async () => {
    await machine.call('session.lock', {})
    const { heads } = storeFolder(machine.dataFolder)
    const kept = fs.readFileSync(path.join(heads, 'a'))
    for (const slot of ['a', 'b']) {
      const bytes = fs.readFileSync(path.join(heads, slot))
      bytes.writeUIntBE(0, 26, 6)
      fs.writeFileSync(path.join(heads, slot), bytes)
    }
    const jia = { loginName: team.jia.loginName, password: team.jia.password }
    expect(await machine.code('session.login', jia)).toBe('trail-behind-head')
    fs.writeFileSync(path.join(heads, 'a'), kept)
    for (const slot of ['a', 'b']) fs.rmSync(path.join(heads, slot))
    expect(await machine.code('session.login', jia)).toBe('trail-behind-head')
  })
})
