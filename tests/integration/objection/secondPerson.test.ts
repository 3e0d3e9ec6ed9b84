import { expect, it } from 'vitest'
import { userTable } from '../../../electron/user/userTable.ts'
import {
  answeredBy,
  answeredLetter,
  entryOf,
  referred,
  startForObjections,
} from '../../support/objections.ts'
import { trailOf } from '../../support/trailOf.ts'

it('asks for a second person by what was done, even of somebody who holds every role', async () => {
  await using workstation = await startForObjections()
  const { as, clock, store } = workstation
  const { replyId, listed } = await answeredLetter(workstation)
  const signer = as('signer')
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    const user = tx.get(userTable, signer.userId, '这名人员')
    tx.update(userTable, user, { roles: [...user.roles, 'registrar', 'inquirer'] })
    tx.record({ act: 'user.rolesChanged', object: `user:${user.id}` })
  })
  clock.set('2026-12-09T02:00:00.000Z')
  const late = entryOf({ receivedOn: '2026-12-08' })
  const about = { replyId, candidateId: listed }
  const opened = await signer.call('objections.register', { ...about, entry: late, files: [] })
  const { objectionId } = opened
  const [entry] = opened.entries
  expect(entry?.decideRefusal).toContain('登记人以外')
  const decide = {
    objectionId,
    entryId: entry?.entryId ?? 0,
    decision: 'excused' as const,
    reason: '自己决定',
  }
  const refusal = { ok: false, fault: { code: 'second-person-required' } }
  expect(await signer.try('objections.decideLate', decide)).toMatchObject(refusal)

  await referred(workstation, objectionId)
  await answeredBy(workstation, objectionId, { summary: '更正。' })
  expect((await signer.call('objections.find', { objectionId })).tasks).toContainEqual({
    task: 'requery',
    refusal: null,
  })
  expect(trailOf(workstation, `objection:${objectionId}`).map(({ act }) => act)).not.toContain(
    'objection.lateDecided',
  )
})

it('lets who entered the answer not order the new look-up', async () => {
  await using workstation = await startForObjections()
  const { as, clock, store } = workstation
  const { requestId, replyId, listed } = await answeredLetter(workstation)
  clock.set('2026-11-26T02:00:00.000Z')
  const opened = await as('registrar').call('objections.register', {
    replyId,
    candidateId: listed,
    entry: entryOf(),
    files: [],
  })
  const { objectionId } = opened
  await referred(workstation, objectionId)
  const signer = as('signer')
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    const user = tx.get(userTable, signer.userId, '这名人员')
    tx.update(userTable, user, { roles: [...user.roles, 'inquirer'] })
    tx.record({ act: 'user.rolesChanged', object: `user:${user.id}` })
  })
  await signer.call('objections.recordAnswer', {
    objectionId,
    outcome: 'revoked',
    documentNumber: '国信复〔2026〕8号',
    documentDate: '2026-11-26',
    receivedOn: '2026-11-26',
    summary: '撤销。',
    uploadId: await signer.upload('answer.png', Buffer.from('89504e470d0a1a0a', 'hex')),
  })
  const before = trailOf(workstation, 'objection:').length
  expect(await signer.try('objections.requery', { objectionId, reason: '国家中心撤销' })).toMatchObject({
    ok: false,
    fault: { code: 'second-person-required' },
  })
  expect(trailOf(workstation, 'objection:')).toHaveLength(before)
  expect(await as('registrar').call('requests.get', { requestId })).toMatchObject({ state: 'closed' })
  expect((await signer.call('objections.find', { objectionId })).tasks).toContainEqual({
    task: 'requery',
    refusal: expect.stringContaining('登记复核结果以外'),
  })
})
