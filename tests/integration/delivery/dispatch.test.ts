import { afterAll, describe, expect, it } from 'vitest'
import { moveCandidate } from '../../../electron/candidateRecord/candidateMoves.ts'
import { candidatesOf } from '../../../electron/candidateRecord/candidateRepository.ts'
import { draftMoment } from '../../support/concludedLetter.ts'
import { extendLetter } from '../../support/extendedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import {
  dispatchByMessenger,
  printedLetter,
  sealedLetter,
  sealUse,
  signedLetter,
} from '../../support/signedLetter.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
afterAll(() => press.close())
const afternoon = '2026-11-20T08:00:00.000Z'
const begin = () =>
  startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })

const statesOf = ({ store }: TestWorkstation, requestId: number) =>
  store.read((tx) => candidatesOf(tx, requestId).map(({ state }) => state))

describe('发出', () => {
  it('answers the persons, ends the clock at the time of leaving and ends the letter', async () => {
    await using workstation = await begin()
    const { requestId, replyId } = await sealedLetter(workstation, ['listed', 'notListed', 'returned'])
    workstation.clock.set(afternoon)
    const detail = await workstation
      .as('drafter')
      .call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    expect(detail).toMatchObject({
      state: 'dispatched',
      step: 'receipt',
      dispatchedAt: dispatchByMessenger.dispatchedAt,
      copiesToSend: 1,
      deliveries: [{ lateDays: 0, dueOn: '2026-11-24', carrier: '甲乔', collectorDocument: null }],
    })
    expect(statesOf(workstation, requestId)).toEqual(['answered', 'answered', 'returned'])
    expect(await workstation.as('registrar').call('requests.get', { requestId })).toMatchObject({
      state: 'closed',
      closedAt: dispatchByMessenger.dispatchedAt,
    })
    const acts = trailOf(workstation, `reply:${replyId}`).map(({ act }) => act)
    expect(acts.slice(-5)).toEqual([
      'reply.printed',
      'reply.exported',
      'reply.printConfirmed',
      'reply.sealed',
      'reply.dispatched',
    ])
  })

  it('lets an overdue letter leave and keeps how late it was', async () => {
    await using workstation = await begin()
    const { replyId } = await sealedLetter(workstation, ['notListed'])
    workstation.clock.set('2026-11-26T02:00:00.000Z')
    const dispatch = { ...dispatchByMessenger, dispatchedAt: '2026-11-26T01:30:00.000Z' }
    const detail = await workstation.as('drafter').call('deliveries.dispatch', { replyId, dispatch })
    expect(detail.deliveries).toMatchObject([{ dueOn: '2026-11-24', lateDays: 2 }])
  })

  it('keeps both dates of an extended letter and the lateness against each', async () => {
    await using workstation = await begin()
    const { requestId, replyId } = await sealedLetter(workstation, ['notListed'])
    await extendLetter(workstation, requestId, '2026-11-25')
    workstation.clock.set('2026-11-26T02:00:00.000Z')
    const { rows } = await workstation
      .as('drafter')
      .call('dispatches.list', { view: 'outgoing', offset: 0, limit: 10 })
    expect(rows).toMatchObject([{ dueOn: '2026-11-24', extendedDueOn: '2026-11-25' }])
    const dispatch = { ...dispatchByMessenger, dispatchedAt: '2026-11-26T01:30:00.000Z' }
    const detail = await workstation.as('drafter').call('deliveries.dispatch', { replyId, dispatch })
    expect(detail.deliveries).toMatchObject([
      { dueOn: '2026-11-24', lateDays: 2, extendedDueOn: '2026-11-25', extendedLateDays: 1 },
    ])
  })

  it.each([
    ['未用印的份数', { copies: 3 }],
    ['将来的时间', { dispatchedAt: '2026-11-21T00:00:00.000Z' }],
    ['早于用印的时间', { dispatchedAt: '2026-11-19T08:00:00.000Z' }],
    ['没有送达人', { carrier: '' }],
    ['没有查验证件的领取', { method: 'collected' as const }],
    ['没有邮件号的邮寄', { method: 'post' as const }],
  ])('refuses %s and writes nothing', async (_, changes) => {
    await using workstation = await begin()
    const { requestId, replyId } = await sealedLetter(workstation, ['notListed'])
    const before = trailOf(workstation, `reply:${replyId}`).length
    const dispatch = { ...dispatchByMessenger, ...changes }
    expect(await workstation.as('drafter').try('deliveries.dispatch', { replyId, dispatch })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input' },
    })
    expect(trailOf(workstation, `reply:${replyId}`)).toHaveLength(before)
    expect(statesOf(workstation, requestId)).toEqual(['concluded'])
  })

  it('refuses a letter whose persons have changed since it was signed', async () => {
    await using workstation = await begin()
    const { requestId, replyId } = await sealedLetter(workstation, ['notListed'])
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const [person] = candidatesOf(tx, requestId)
      if (person === undefined) throw new Error('the letter has nobody')
      moveToReady(tx, person)
    })
    workstation.clock.set(afternoon)
    const answer = await workstation
      .as('drafter')
      .try('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    expect(answer).toMatchObject({ ok: false, fault: { code: 'conflict' } })
  })

  it("is nobody's but the office's, and not before the seal", async () => {
    await using workstation = await begin()
    const { replyId } = await sealedLetter(workstation, ['notListed'])
    const unsealed = await signedAndPrinted(workstation)
    const early = { replyId: unsealed.replyId, dispatch: dispatchByMessenger }
    expect(await workstation.as('drafter').try('deliveries.dispatch', early)).toMatchObject({
      fault: { code: 'conflict' },
    })
    const input = { replyId, dispatch: dispatchByMessenger }
    expect(await workstation.as('signer').try('deliveries.dispatch', input)).toMatchObject({
      fault: { code: 'forbidden' },
    })
    expect(await workstation.as('auditor').try('dispatches.get', { replyId })).toMatchObject({
      fault: { code: 'forbidden' },
    })
  })
})

describe('签收', () => {
  it('opens seven working days for an objection and keeps the evidence encrypted', async () => {
    await using workstation = await begin()
    const { requestId, replyId } = await sealedLetter(workstation, ['notListed'])
    workstation.clock.set('2026-11-25T02:00:00.000Z')
    const drafter = workstation.as('drafter')
    await drafter.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    expect(
      (await drafter.call('dispatches.list', { view: 'awaitingReceipt', offset: 0, limit: 10 })).rows,
    ).toMatchObject([{ replyId, step: 'receipt' }])
    const bytes = Buffer.from('%PDF-1.4\n% receipt\n%%EOF\n')
    const evidenceUploadId = await drafter.upload('回执.pdf', bytes)
    const receipt = { replyId, receivedBy: '试验收件人', evidenceUploadId }
    for (const receivedOn of ['2026-11-19', '2026-11-26'])
      expect(await drafter.try('deliveries.recordReceipt', { ...receipt, receivedOn })).toMatchObject({
        ok: false,
        fault: { code: 'invalid-input' },
      })
    const detail = await drafter.call('deliveries.recordReceipt', { ...receipt, receivedOn: '2026-11-23' })
    expect(detail).toMatchObject({ state: 'received', step: 'done' })
    const [delivery] = detail.deliveries
    expect(delivery).toMatchObject({
      receivedOn: '2026-11-23',
      receivedBy: '试验收件人',
      hasEvidence: true,
      objection: { due: '2026-12-02', rule: { code: 'O1' } },
    })
    const evidence = await drafter.call('deliveries.readEvidence', {
      deliveryId: delivery?.deliveryId ?? 0,
      offset: 0,
    })
    expect(Buffer.from(evidence.base64, 'base64')).toEqual(bytes)
    // The window is a mark on the file, not a state of the letter.
    expect(await drafter.call('requests.get', { requestId })).toMatchObject({ state: 'closed' })
  })

  it('brings a failed delivery back into the queue, and the letter leaves once more without moving the clock', async () => {
    await using workstation = await begin()
    const { replyId } = await sealedLetter(workstation, ['notListed'])
    workstation.clock.set('2026-11-26T02:00:00.000Z')
    const drafter = workstation.as('drafter')
    await drafter.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    const again = { ...dispatchByMessenger, dispatchedAt: '2026-11-26T01:00:00.000Z' }
    expect(await drafter.try('deliveries.dispatch', { replyId, dispatch: again })).toMatchObject({
      fault: { code: 'conflict' },
    })
    await drafter.call('deliveries.fail', { replyId, reason: '收发室下班，未能送达' })
    const queue = await drafter.call('dispatches.list', { view: 'outgoing', offset: 0, limit: 10 })
    expect(queue.rows).toMatchObject([{ replyId, step: 'resend' }])
    expect(
      await drafter.try('deliveries.recordReceipt', {
        replyId,
        receivedOn: '2026-11-25',
        receivedBy: '试验收件人',
        evidenceUploadId: null,
      }),
    ).toMatchObject({ fault: { code: 'conflict' } })
    const detail = await drafter.call('deliveries.dispatch', { replyId, dispatch: again })
    expect(detail).toMatchObject({ step: 'receipt', dispatchedAt: dispatchByMessenger.dispatchedAt })
    expect(detail.deliveries).toMatchObject([
      { failedReason: '收发室下班，未能送达', lateDays: 0 },
      { failedReason: null, lateDays: 0 },
    ])
  })
})

describe('用印登记', () => {
  it('numbers the uses of a year and never seals pages nobody has looked at', async () => {
    await using workstation = await begin()
    const first = await sealedLetter(workstation, ['notListed'])
    const drafter = workstation.as('drafter')
    expect((await drafter.call('dispatches.get', { replyId: first.replyId })).seals).toMatchObject([
      { registerNumber: '2026-0001', keeper: '外聘监印人', copies: 2 },
    ])
    for (const [changes, code] of [
      [{ usedOn: '2026-11-19' }, 'invalid-input'],
      [{ usedOn: '2026-11-21' }, 'invalid-input'],
      [{ keeper: team.jia.name }, 'second-person-required'],
      [{ keeper: `${[...team.jia.name].join(' ')}（值班）` }, 'second-person-required'],
      [{ copies: 3 }, 'invalid-input'],
    ] as const) {
      const { replyId } = await signedAndPrinted(workstation)
      const use = { ...sealUse, ...changes }
      expect(await drafter.try('seals.record', { replyId, use })).toMatchObject({
        ok: false,
        fault: { code },
      })
    }
  })
})

const moveToReady = (
  tx: Parameters<Parameters<TestWorkstation['store']['transact']>[1]>[0],
  person: ReturnType<typeof candidatesOf>[number],
) => {
  moveCandidate(tx, person, { to: 'ready' })
  tx.record({ act: 'review.sentBack', object: `candidate:${person.id}` })
}

let serial = 100
async function signedAndPrinted(workstation: TestWorkstation) {
  serial += 1
  const ids = await signedLetter(workstation, ['notListed'], {
    documentNumber: `豫财人函〔2026〕${serial}号`,
  })
  await printedLetter(workstation, ids.replyId)
  return ids
}
