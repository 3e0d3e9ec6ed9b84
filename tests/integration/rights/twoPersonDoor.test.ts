import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { approvalTable } from '../../../electron/approval/approvalTable.ts'
import type { Writing } from '../../../electron/database/row/transaction.ts'
import { userByLoginName } from '../../../electron/userRecord/userRepository.ts'
import { userTable } from '../../../electron/userRecord/userTable.ts'
import { ApprovalKind } from '../../../shared/approval/model.ts'
import { approvalCases, behind } from '../../support/approvalCases.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

describe.each(ApprovalKind.options)('the two-person door: %s', (kind) => {
  const trial = approvalCases[kind]
  let desk: TestWorkstation
  beforeEach(async () => {
    desk = await startTestWorkstation()
    await trial.prepare?.(desk)
  })
  afterEach(() => desk.close())

  const proposed = async () => (await trial.propose(desk)).approvalId
  const confirmAs = (who: keyof typeof team, approvalId: number) =>
    desk.as(who).try('approvals.confirm', { approvalId })
  const isOpen = (approvalId: number) =>
    desk.store.read((tx) => tx.get(approvalTable, approvalId, '这一事项').state === 'open')

  it('happens by two humans, closes, wipes what it carried and stays readable in the trail', async () => {
    const before = trial.state(desk)
    const approvalId = await proposed()
    expect(trial.state(desk)).toEqual(before)
    const waiting = await desk
      .as(trial.confirmer)
      .call('workbench.todo', { kind: 'approval', offset: 0, limit: 9 })
    expect(waiting.rows.map((row) => row.id)).toEqual([approvalId])
    expect(await confirmAs(trial.confirmer, approvalId)).toMatchObject({ ok: true })
    expect(trial.state(desk)).not.toEqual(before)
    const row = desk.store.read((tx) => tx.get(approvalTable, approvalId, '这一事项'))
    expect(row).toMatchObject({ state: 'confirmed', payload: {}, before: null })
    const [asked, decided] = trailOf(desk, `approval:${approvalId}`)
    expect(asked).toMatchObject({ act: 'approval.proposed', detail: { kind, after: trial.told } })
    expect(decided).toMatchObject({ act: 'approval.confirmed', detail: { kind, after: trial.told } })
    expect(JSON.stringify([asked, decided])).not.toContain('codeHalf')
    expect(await desk.store.verify()).toMatchObject({ ok: true })
  })

  it('refuses the same account, another account of the same human, and who has no part in it', async () => {
    const approvalId = await proposed()
    const before = trial.state(desk)
    expect(await confirmAs(trial.proposer, approvalId)).toMatchObject({
      fault: { code: 'second-person-required', message: expect.stringContaining('提出人本人') },
    })
    expect(await confirmAs(trial.outsider, approvalId)).toMatchObject({ ok: false })
    const seen = await desk.as(trial.confirmer).call('approvals.list', {})
    expect(seen.find(({ id }) => id === approvalId)).toMatchObject({ isMineToDecide: true, obstacle: null })
    behind(desk, (tx) => {
      const [user, proposer] = [trial.confirmer, trial.proposer].map((who) =>
        userByLoginName(tx, team[who].loginName),
      )
      if (user && proposer) tx.update(userTable, user, { humanId: proposer.humanId })
    })
    expect(await confirmAs(trial.confirmer, approvalId)).toMatchObject({
      fault: { code: 'second-person-required', message: expect.stringContaining('提出人本人') },
    })
    const waiting = await desk
      .as(trial.confirmer)
      .call('workbench.todo', { kind: 'approval', offset: 0, limit: 9 })
    expect(waiting.total).toBe(0)
    expect([trial.state(desk), isOpen(approvalId)]).toEqual([before, true])
  })

  it('names what stands in the way when it is proposed', async () => {
    await trial.obstruct(desk)
    await expect(proposed()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(trial.sentence),
    })
    expect(desk.store.read((tx) => tx.count(approvalTable, { kind }))).toBe(0)
  })

  it('names what came in the way when it is confirmed, and changes nothing', async () => {
    const approvalId = await proposed()
    await trial.obstruct(desk)
    const before = trial.state(desk)
    const seen = await desk.as(trial.confirmer).call('approvals.list', {})
    expect(seen.find(({ id }) => id === approvalId)?.obstacle).toMatch(trial.sentence)
    expect(await confirmAs(trial.confirmer, approvalId)).toMatchObject({
      fault: { code: 'conflict', message: expect.stringMatching(trial.sentence) },
    })
    expect([trial.state(desk), isOpen(approvalId)]).toEqual([before, true])
  })

  it('does all of it or nothing: with its entry refused, the act and the closing are undone', async () => {
    const approvalId = await proposed()
    const before = trial.state(desk)
    const { transact } = desk.store
    const refuse = (tx: Writing): Writing => ({
      ...tx,
      record: (entry) => {
        if (entry.act === trial.entry) throw new Error('planted')
        tx.record(entry)
      },
    })
    Object.assign(desk.store, {
      transact: ((actor, work) => transact(actor, (tx) => work(refuse(tx)))) satisfies typeof transact,
    })
    expect(await confirmAs(trial.confirmer, approvalId)).toMatchObject({ ok: false })
    expect([trial.state(desk), isOpen(approvalId)]).toEqual([before, true])
    Object.assign(desk.store, { transact })
    expect(await confirmAs(trial.confirmer, approvalId)).toMatchObject({ ok: true })
  })
})

const replacing = ApprovalKind.options.filter((kind) => approvalCases[kind].alter !== undefined)

describe.each(replacing)('the two-person door: %s, whose object has changed meanwhile,', (kind) => {
  const trial = approvalCases[kind]

  it('refuses truthfully and changes nothing', async () => {
    await using desk = await startTestWorkstation()
    await trial.prepare?.(desk)
    const { approvalId } = await trial.propose(desk)
    await trial.alter?.(desk)
    const before = trial.state(desk)
    expect(await desk.as(trial.confirmer).try('approvals.confirm', { approvalId })).toMatchObject({
      fault: { code: 'conflict', message: expect.stringMatching(/提出之后.*变/) },
    })
    const state = desk.store.read((tx) => tx.get(approvalTable, approvalId, '这一事项').state)
    expect([trial.state(desk), state]).toEqual([before, 'open'])
  })
})

describe('the list of two-person matters', () => {
  it('shows each what the roles have a part in: the desk nothing of the administrators', async () => {
    await using desk = await startTestWorkstation()
    await approvalCases.changeRoles.propose(desk)
    expect(await desk.as('safety').call('approvals.list', {})).toHaveLength(1)
    for (const who of ['jia', 'yi', 'bing', 'ding'] as const)
      expect(await desk.as(who).call('approvals.list', {})).toEqual([])
    expect(await desk.as('audit').try('approvals.list', {})).toMatchObject({ fault: { code: 'forbidden' } })
  })
})
