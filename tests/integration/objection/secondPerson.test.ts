import { expect, it } from 'vitest'
import { objectionAnswerTable } from '../../../electron/objection/objectionTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { userTable } from '../../../electron/userRecord/userTable.ts'
import {
  answeredBy,
  answeredLetter,
  entryOf,
  notified,
  receiveReply,
  referred,
  registered,
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

it('corrects a mistyped answer at once while nobody acted on it, and by another person once somebody did', async () => {
  await using workstation = await startForObjections()
  const { as, clock } = workstation
  const { replyId, listed, notListed } = await answeredLetter(workstation)
  clock.set('2026-11-26T02:00:00.000Z')
  const { objectionId } = await registered(workstation, { replyId, candidateId: listed })
  await referred(workstation, objectionId)
  const first = await answeredBy(workstation, objectionId, { outcome: 'corrected' })
  const typed = {
    objectionId,
    outcome: 'upheld' as const,
    documentNumber: '国信复〔2026〕7号',
    documentDate: '2026-11-26',
    receivedOn: '2026-11-26',
    summary: '经复核，维持。',
    uploadId: null,
    reason: '登记时选错了结果',
  }
  const inquirer = as('inquirer')
  const mended = await inquirer.call('objections.correctAnswer', typed)
  expect(mended).toMatchObject({
    state: 'answered',
    correction: 'none',
    answer: { outcome: 'upheld', attachmentId: first.answer?.attachmentId },
    otherAnswers: [{ state: 'struck', outcome: 'corrected', reason: null }],
  })
  expect(await inquirer.try('objections.correctAnswer', typed)).toMatchObject({
    fault: { code: 'invalid-input', message: expect.stringMatching(/完全相同/) },
  })
  const { replyId: draftId } = await as('drafter').call('replies.draftRecheck', {
    objectionId,
    kind: 'recheckNotice',
    copies: 2,
    parcel: null,
  })
  await as('drafter').call('replies.confirmGate', { replyId: draftId })
  await as('drafter').call('replies.submit', { replyId: draftId })
  await as('signer').call('replies.sign', { replyId: draftId, opinion: '同意', typedNumber: null })
  const next = { ...typed, outcome: 'removedSince' as const, reason: '又看错了一处' }
  expect(await inquirer.try('objections.correctAnswer', next)).toMatchObject({
    fault: { code: 'conflict', message: expect.stringMatching(/作废/) },
  })
  await as('drafter').call('replies.void', { replyId: draftId, reason: '复核结果登记有误' })
  const noticeId = await notified(workstation, objectionId)

  const waiting = await inquirer.call('objections.correctAnswer', next)
  expect(waiting).toMatchObject({
    state: 'notified',
    answer: { outcome: 'upheld' },
    otherAnswers: [{ state: 'struck' }, { state: 'proposed', outcome: 'removedSince' }],
  })
  expect(await as('signer').try('objections.close', { objectionId, reason: '单位没有回报' })).toMatchObject({
    fault: { code: 'conflict', message: expect.stringMatching(/等待签发人确认/) },
  })
  const work = { kind: 'answerCorrection' as const, offset: 0, limit: 10 }
  expect(await as('signer').call('workbench.todo', work)).toMatchObject({ total: 1 })
  const decision = { objectionId, confirmed: true, reason: '' }
  expect(await as('signer').try('objections.decideAnswer', { ...decision, confirmed: false })).toMatchObject({
    fault: { code: 'invalid-input' },
  })
  expect(await as('signer').call('objections.decideAnswer', decision)).toMatchObject({
    state: 'answered',
    answer: { outcome: 'removedSince', recordedBy: inquirer.name },
    otherAnswers: [{ state: 'struck' }, { state: 'struck', outcome: 'upheld' }],
  })
  await receiveReply(workstation, noticeId, '2026-11-26')
  expect(await as('drafter').call('workbench.todo', { ...work, kind: 'notify' })).toMatchObject({ total: 1 })
  const second = await notified(workstation, objectionId)
  const { gate: _, ...page } = await as('drafter').call('replies.get', { replyId: second })
  expect(page).toMatchObject({ kind: 'recheckNotice', state: 'dispatched' })
  expect(
    workstation.store.read((tx) => JSON.stringify(tx.get(replyTable, second, '函').content.paragraphs)),
  ).toMatch(/告知的复核情况有误，以本函为准/)
  await receiveReply(workstation, second, '2026-11-26')
  const told = { objectionId, toldOn: '2026-11-26', proof: '电话记录', uploadId: null }
  expect(await as('registrar').call('objections.recordTold', told)).toMatchObject({ state: 'closed' })
  expect(trailOf(workstation, `objection:${objectionId}`).map(({ act }) => act)).toEqual(
    expect.arrayContaining(['objection.answerCorrectionProposed', 'objection.answerCorrected']),
  )

  const other = await registered(workstation, { replyId, candidateId: notListed })
  await referred(workstation, other.objectionId)
  await answeredBy(workstation, other.objectionId, { outcome: 'revoked' })
  await as('signer').call('objections.requery', { objectionId: other.objectionId, reason: '国家中心撤销' })
  const asked = await inquirer.call('objections.correctAnswer', { ...typed, objectionId: other.objectionId })
  expect(asked).toMatchObject({ answer: { outcome: 'revoked' }, otherAnswers: [{ state: 'proposed' }] })
  expect(
    await as('signer').call('objections.decideAnswer', { ...decision, objectionId: other.objectionId }),
  ).toMatchObject({ answer: { outcome: 'upheld' }, correction: 'owed', state: 'answered' })
})

it('lets who corrected the answer not confirm it', async () => {
  await using workstation = await startForObjections()
  const { as, clock, store } = workstation
  const { replyId, listed } = await answeredLetter(workstation)
  clock.set('2026-11-26T02:00:00.000Z')
  const { objectionId } = await registered(workstation, { replyId, candidateId: listed })
  await referred(workstation, objectionId)
  const { answer } = await answeredBy(workstation, objectionId)
  const signer = as('signer')
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    tx.insert(objectionAnswerTable, {
      objectionId,
      state: 'proposed',
      outcome: 'upheld',
      documentNumber: '国信复〔2026〕7号',
      documentDate: '2026-11-26',
      receivedOn: '2026-11-26',
      summary: '维持。',
      fileId: answer?.attachmentId ?? 0,
      reason: '选错了',
      enteredBy: signer.userId,
      enteredAt: tx.at,
    })
    tx.record({ act: 'objection.answerCorrectionProposed', object: `objection:${objectionId}` })
  })
  expect(
    await signer.try('objections.decideAnswer', { objectionId, confirmed: true, reason: '' }),
  ).toMatchObject({ fault: { code: 'second-person-required' } })
})
