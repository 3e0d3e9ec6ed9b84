import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inquiryBatchTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

let machine: BareWorkstation
beforeEach(async () => {
  machine = await startLockedWorkstation()
  await machine.login('jia')
})
afterEach(() => machine.close())

const beat = (active = true, hidden = false) => machine.code('session.heartbeat', { active, hidden })
const minute = 60_000

describe('the lock', () => {
  it('comes after five idle minutes and is decided by the core at the first call', async () => {
    machine.advance(4 * minute)
    expect(await beat()).toBe('ok')
    machine.advance(5 * minute)
    expect(await machine.code('users.colleagues', {})).toBe('locked')
    expect(machine.locks).toEqual([expect.stringContaining('无人操作')])
    expect(machine.events).toContainEqual({ kind: 'locked', words: expect.any(String) })
    expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked' })
  })

  it('comes at eight hours although the window swears that somebody works', async () => {
    for (let hour = 0; hour < 8; hour += 1)
      for (let part = 0; part < 15; part += 1) {
        expect(await beat()).toBe('ok')
        machine.advance(4 * minute)
      }
    expect(await beat()).toBe('locked')
  })

  it('comes one minute after the window was hidden', async () => {
    await beat(true, true)
    machine.advance(minute)
    expect(await beat()).toBe('locked')
  })

  it.each(['suspended', 'screenLocked'] as const)('comes at once when the machine is %s', async (signal) => {
    machine.workstation.signal?.(signal)
    expect(await machine.code('users.colleagues', {})).toBe('locked')
  })

  it('keeps half-filled forms, each for the one who left it', async () => {
    const body = { remarks: '半张表', count: 3 }
    await machine.call('drafts.save', { key: 'requests.register', body })
    await machine.call('session.lock', {})
    await machine.login('yi')
    expect(await machine.call('drafts.find', { key: 'requests.register' })).toBeNull()
    await machine.call('session.lock', {})
    await machine.login('jia')
    expect(await machine.call('drafts.find', { key: 'requests.register' })).toMatchObject({ body })
    await machine.call('drafts.discard', { key: 'requests.register' })
    expect(await machine.call('drafts.find', { key: 'requests.register' })).toBeNull()
  })

  it('forgets uploads', async () => {
    const { uploadId } = await machine.call('uploads.begin', { fileName: 'a.pdf', size: 1 })
    await machine.call('session.lock', {})
    await machine.login('jia')
    expect(await machine.code('uploads.finish', { uploadId })).toBe('not-found')
  })
})

describe('查询工作模式', () => {
  it('opens with an assigned batch, stretches idle, ignores a hidden window, and is in the trail', async () => {
    await machine.call('session.logout', {})
    await using desk = await startTestWorkstation()
    const jia = desk.as('jia')
    desk.store.transact({ userId: jia.userId, name: jia.name }, (tx) => {
      const at = desk.clock.now().toISOString()
      const batch = {
        batchYear: 2026,
        batchSerial: 1,
        assignedTo: jia.userId,
        createdBy: jia.userId,
        createdAt: at,
      }
      tx.insert(inquiryBatchTable, { ...batch, state: 'open' })
      tx.record({ act: 'inquiry.batchOpened', object: 'batch:1' })
    })
    expect(await jia.call('session.state', {})).toMatchObject({ mode: 'normal', mayEnterInquiryMode: true })
    const state = await jia.call('session.enterInquiryMode', {})
    expect(state).toMatchObject({ mode: 'inquiry', lock: { idleSeconds: 900, hiddenSeconds: null } })
    await jia.call('session.heartbeat', { active: true, hidden: true })
    desk.clock.advance(14 * minute)
    expect(await jia.try('users.colleagues', {})).toMatchObject({ ok: true })
    expect(await jia.call('session.leaveInquiryMode', {})).toMatchObject({ mode: 'normal' })
    const { lines } = await desk.as('audit').call('audit.list', { filter: { object: `user:${jia.userId}` } })
    expect(lines.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['session.inquiryModeEntered', 'session.inquiryModeLeft']),
    )
  })

  it('is closed to somebody without an open batch', async () => {
    expect(await machine.code('session.enterInquiryMode', {})).toBe('conflict')
  })
})

describe('the own password', () => {
  const { password: current } = team.jia
  const next = 'Gleam4-otter-wexham'

  it('is changed by the old one and a good new one', async () => {
    const change = (input: { current: string; next: string }) => machine.code('session.changePassword', input)
    expect(await change({ current: 'wrong', next })).toBe('wrong-password')
    expect(await change({ current, next: 'Password2026!' })).toBe('invalid-input')
    expect(await change({ current, next: current })).toBe('invalid-input')
    expect(await change({ current, next })).toBe('ok')
    await machine.call('session.logout', {})
    expect(await machine.code('session.login', { loginName: 'jia', password: current })).toBe(
      'wrong-password',
    )
    expect(await machine.code('session.login', { loginName: 'jia', password: next })).toBe('ok')
  })

  it('locks the machine when it is guessed at', async () => {
    for (let failures = 0; failures < 5; failures += 1)
      expect(await machine.code('session.stepUp', { password: 'wrong' })).toBe('wrong-password')
    expect(await machine.code('session.stepUp', { password: current })).toBe('throttled')
    expect(await machine.code('users.colleagues', {})).toBe('locked')
  })
})
