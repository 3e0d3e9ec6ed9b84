import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHumans } from '../../../electron/database/migrations/0400-create-humans.ts'
import { humanRowOf } from '../../../electron/userRecord/humanRepository.ts'
import { userTable } from '../../../electron/userRecord/userTable.ts'
import { behind } from '../../support/approvalCases.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

describe('a human and the accounts', () => {
  let desk: TestWorkstation
  beforeAll(async () => {
    desk = await startTestWorkstation({ at: draftMoment })
  })
  afterAll(() => desk.close())

  const userId = (who: 'jia' | 'ding') => desk.as(who).userId
  const account = (id: number) => desk.store.read((tx) => tx.get(userTable, id, ''))
  const humanIdOf = (id: number) => desk.store.read((tx) => humanRowOf(tx, id).id)
  const confirm = (approvalId: number) => desk.as('safety').call('approvals.confirm', { approvalId })
  const added = (name: string, more: object = {}) =>
    desk.as('system').try('users.proposeNew', {
      ...{ name, loginName: 'jia2', roles: ['verifier'], reason: '返回工作', ...more },
    })

  it('keeps two accounts of one human of an older store one human at every rule', async () => {
    const own = humanIdOf(userId('ding'))
    const setHuman = (humanId: number) =>
      behind(desk, (tx) => {
        tx.update(userTable, tx.get(userTable, userId('ding'), ''), { humanId })
      })
    setHuman(humanIdOf(userId('jia')))
    const requestId = await concludedLetter(desk, ['notListed'])
    const { replyId } = await desk.as('jia').call('replies.draft', {
      ...{ requestId, kind: 'first', candidateIds: [], correctsReplyId: null, copies: 2 },
    })
    await desk.as('jia').call('replies.confirmGate', { replyId })
    await desk.as('jia').call('replies.submit', { replyId })
    expect(
      await desk.as('ding').try('replies.sign', { replyId, opinion: '同意', typedNumber: null }),
    ).toMatchObject({ fault: { code: 'second-person-required' } })
    const waiting = await desk.as('ding').call('workbench.todo', { kind: 'sign', offset: 0, limit: 20 })
    expect(waiting.rows).toEqual([])
    setHuman(own)
  })

  it('gives nobody a second account under the name of somebody who is here or was, however it is written', async () => {
    const refused = { ok: false, fault: { code: 'conflict', message: expect.stringContaining('返岗') } }
    expect(await added('甲乔')).toMatchObject(refused)
    const { approvalId } = await desk
      .as('system')
      .call('users.proposeLeave', { userId: userId('jia'), reason: '调离' })
    await confirm(approvalId)
    for (const name of ['甲乔', '甲 乔', '甲·乔', '甲乔（返聘）', '甲乔2'])
      expect([name, await added(name)]).toEqual([name, expect.objectContaining(refused)])
  })

  it('gives the same human the old account back, as two people state', async () => {
    const before = account(userId('jia'))
    const proposed = await desk.as('system').call('users.proposeReturn', {
      ...{ userId: userId('jia'), roles: ['registrar', 'inquirer', 'drafter'], reason: '返回工作' },
    })
    const [shown] = await desk.as('safety').call('approvals.list', { state: 'open' })
    expect(shown?.words).toContain('甲乔 返岗，是同一人，恢复原账号 jia')
    expect(
      await desk.as('system').try('approvals.confirm', { approvalId: proposed.approvalId }),
    ).toMatchObject({ fault: { code: 'second-person-required' } })
    await confirm(proposed.approvalId)
    expect(account(userId('jia'))).toMatchObject({ active: true, leftAt: null, passwordGiven: true })
    expect(humanIdOf(userId('jia'))).toBe(before.humanId)
    expect(
      await desk
        .as('system')
        .try('users.proposeReturn', { userId: userId('jia'), roles: ['drafter'], reason: '返回工作' }),
    ).toMatchObject({ fault: { message: expect.stringContaining('在岗') } })
  })

  it('takes another human of the same name with what tells the two apart, in the words both administrators see', async () => {
    const result = await added('甲乔', { distinction: '人事处', department: '人事处', staffNumber: '0817' })
    if (!result.ok) throw new Error(result.fault.message)
    const [shown] = await desk.as('safety').call('approvals.list', { state: 'open' })
    expect(shown?.words).toContain('不是同一人，区别：人事处')
    await confirm(result.value.approvalId)
    const people = await desk.as('system').call('users.list', {})
    const twin = people.find(({ loginName }) => loginName === 'jia2')
    expect(twin).toMatchObject({ name: '甲乔（人事处）', department: '人事处', staffNumber: '0817' })
    expect(humanIdOf(twin?.id ?? 0)).not.toBe(humanIdOf(userId('jia')))
    expect(await added('甲乔', { loginName: 'jia3', distinction: '人事处' })).toMatchObject({
      fault: { message: expect.stringContaining('换一种说法') },
    })
  })

  it('makes accounts of one name in a store of before one human, and does nothing twice', () => {
    behind(desk, (tx) => {
      for (const user of tx.where(userTable, {})) tx.update(userTable, user, { humanId: null })
      const yi = tx.get(userTable, desk.as('yi').userId, '')
      tx.update(userTable, yi, { name: '丁 谷' })
    })
    behind(desk, (tx) => createHumans.fill?.(tx))
    expect(humanIdOf(desk.as('yi').userId)).toBe(humanIdOf(userId('ding')))
    expect(humanIdOf(userId('jia'))).not.toBe(humanIdOf(userId('ding')))
    const before = account(userId('jia')).version
    behind(desk, (tx) => createHumans.fill?.(tx))
    expect(account(userId('jia')).version).toBe(before)
  })
})
