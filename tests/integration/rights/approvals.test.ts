import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

describe('two people', () => {
  let desk: TestWorkstation
  beforeEach(async () => {
    desk = await startTestWorkstation()
  })
  afterEach(() => desk.close())

  const setting = { key: 'letter.relookHours', value: 48, reason: '试验理由' } as const
  const currentValue = async () =>
    (await desk.as('registrar').call('settings.list', {})).find(({ key }) => key === setting.key)?.value

  it('change a setting: nothing happens until the other one confirms', async () => {
    const { approvalId } = await desk.as('systemAdmin').call('settings.propose', setting)
    expect(await currentValue()).toBe(24)
    expect(await desk.as('systemAdmin').try('approvals.confirm', { approvalId })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    await desk.as('securityAdmin').call('approvals.confirm', { approvalId })
    expect(await currentValue()).toBe(48)
    expect(await desk.as('securityAdmin').try('approvals.confirm', { approvalId })).toMatchObject({
      fault: { code: 'conflict' },
    })
  })

  it('confirm once only, when both confirmations come at the same time', async () => {
    const { approvalId } = await desk.as('systemAdmin').call('settings.propose', setting)
    const answers = await Promise.all(
      [1, 2].map(() => desk.as('safety').try('approvals.confirm', { approvalId })),
    )
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('reject with a reason, or the proposer takes it back', async () => {
    const first = await desk.as('safety').call('settings.propose', setting)
    expect(await desk.as('safety').try('settings.propose', setting)).toMatchObject({
      fault: { code: 'conflict' },
    })
    await desk.as('system').call('approvals.reject', { approvalId: first.approvalId, reason: '不合适' })
    const second = await desk.as('safety').call('settings.propose', setting)
    expect(
      await desk.as('system').try('approvals.withdraw', { approvalId: second.approvalId }),
    ).toMatchObject({
      fault: { code: 'forbidden' },
    })
    await desk.as('safety').call('approvals.withdraw', { approvalId: second.approvalId })
    expect(await currentValue()).toBe(24)
    const states = (await desk.as('system').call('approvals.list', {})).map(({ state }) => state)
    expect(states).toEqual(['withdrawn', 'rejected'])
  })

  it('never take the last holder of an administrator role away', async () => {
    const reason = '试验理由'
    for (const who of ['audit', 'safety', 'system'] as const) {
      const userId = desk.as(who).userId
      const proposer = who === 'system' ? 'safety' : 'system'
      expect(await desk.as(proposer).try('users.proposeLeave', { userId, reason })).toMatchObject({
        fault: { code: 'conflict' },
      })
      expect(
        await desk.as(proposer).try('users.proposeRoles', { userId, roles: ['registrar'], reason }),
      ).toMatchObject({
        fault: { code: 'conflict' },
      })
    }
  })

  it('give roles that count from the next call on, and end an act that was under way', async () => {
    const { userId } = desk.as('jia')
    const { approvalId } = await desk
      .as('system')
      .call('users.proposeRoles', { userId, roles: ['drafter'], reason: '轮岗' })
    const upload = { fileName: 'a.pdf', size: 10 }
    expect(await desk.as('jia').try('uploads.begin', upload)).toMatchObject({ ok: true })
    await desk.as('safety').call('approvals.confirm', { approvalId })
    const gone = await desk.as('system').call('users.proposeLeave', { userId, reason: '调离' })
    await desk.as('safety').call('approvals.confirm', { approvalId: gone.approvalId })
    expect(await desk.as('jia').try('uploads.begin', upload)).toMatchObject({ fault: { code: 'locked' } })
  })

  it('never put an administrator role beside another', async () => {
    const { userId } = desk.as('jia')
    for (const roles of [
      ['auditor', 'registrar'],
      ['auditor', 'systemAdmin'],
      ['securityAdmin', 'systemAdmin'],
    ] as const)
      expect(
        await desk.as('system').try('users.proposeRoles', { userId, roles: [...roles], reason: '试验' }),
      ).toMatchObject({ fault: { code: 'conflict' } })
  })

  it('are asked for the password again where an act is stepped up', async () => {
    await using strict = await startTestWorkstation({ asksForPassword: true })
    const propose = () => strict.as('system').try('settings.propose', setting)
    expect(await propose()).toMatchObject({ fault: { code: 'step-up-required' } })
    await strict.as('system').call('session.stepUp', { password: team.system.password })
    expect(await propose()).toMatchObject({ ok: true })
    // The proof was for one act.
    expect(await propose()).toMatchObject({ fault: { code: 'step-up-required' } })
    await strict.as('system').call('session.stepUp', { password: team.system.password })
    strict.clock.advance(60_000)
    expect(await propose()).toMatchObject({ fault: { code: 'step-up-required' } })
  })
})

describe('a new person', () => {
  let machine: BareWorkstation
  beforeEach(async () => {
    machine = await startLockedWorkstation()
  })
  afterEach(() => machine.close())

  it('logs in with both halves of the code, may only change it, and then works', async () => {
    await machine.login('system')
    await machine.call('session.stepUp', { password: team.system.password })
    const proposed = await machine.call('users.proposeNew', {
      name: '新来',
      loginName: 'xin',
      roles: ['registrar'],
      reason: '新到岗',
    })
    await machine.call('session.logout', {})
    await machine.login('safety')
    await machine.call('session.stepUp', { password: team.safety.password })
    const { oneTimeCode } = await machine.call('approvals.confirm', { approvalId: proposed.approvalId })
    await machine.call('session.logout', {})
    const login = (password: string) => machine.try('session.login', { loginName: 'xin', password })
    expect(await login(proposed.oneTimeCode)).toMatchObject({ ok: false })
    expect(await login(String(oneTimeCode))).toMatchObject({ ok: false })
    const code = `${proposed.oneTimeCode}-${oneTimeCode}`
    expect(await login(code)).toMatchObject({ ok: true, value: { passwordDue: 'reset' } })
    expect(await machine.code('users.colleagues', {})).toBe('forbidden')
    await machine.call('session.changePassword', { current: code, next: 'Gleam4-otter-wexham' })
    expect(await machine.code('users.colleagues', {})).toBe('ok')
    await machine.call('session.logout', {})
    expect(await login(code)).toMatchObject({ ok: false })
  })

  it('cannot use a code that is older than three days', async () => {
    await machine.login('safety')
    await machine.call('session.stepUp', { password: team.safety.password })
    const userId = 1
    const proposed = await machine.call('users.proposeReset', { userId, reason: '忘记口令' })
    await machine.call('session.logout', {})
    await machine.login('system')
    await machine.call('session.stepUp', { password: team.system.password })
    const { oneTimeCode } = await machine.call('approvals.confirm', { approvalId: proposed.approvalId })
    await machine.call('session.logout', {})
    const { loginName, password } = team.jia
    expect(await machine.code('session.login', { loginName, password })).toBe('wrong-password')
    machine.advance(72 * 3_600_000)
    const code = `${proposed.oneTimeCode}-${oneTimeCode}`
    expect(await machine.code('session.login', { loginName, password: code })).toBe('wrong-password')
  })
})
