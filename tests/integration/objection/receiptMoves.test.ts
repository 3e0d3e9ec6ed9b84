import { describe, expect, it } from 'vitest'
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
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

/** Puts the day on which a letter of ours was received right. */
async function putRight({ as }: TestWorkstation, replyId: number, receivedOn: string): Promise<void> {
  const { deliveries } = await as('registrar').call('dispatches.get', { replyId })
  const deliveryId = deliveries.at(-1)?.deliveryId ?? 0
  const receipt = { deliveryId, receivedBy: '收件人', reason: '回执上的日期看错' }
  await as('registrar').call('deliveries.correctReceipt', { ...receipt, receivedOn })
}

describe('a corrected receipt of our letter', () => {
  it('judges the unit’s objection by the right day, and keeps what stood there', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { replyId, listed } = await answeredLetter(workstation)
    clock.set('2026-12-03T02:00:00.000Z')
    await receiveReply(workstation, replyId, '2026-11-23')
    const entry = entryOf({ documentDate: '2026-12-02', receivedOn: '2026-12-03' })
    const { objectionId, timeliness } = await registered(workstation, { replyId, candidateId: listed }, entry)
    expect(timeliness).toBe('late')
    await putRight(workstation, replyId, '2026-11-24')
    expect(await as('registrar').call('objections.find', { objectionId })).toMatchObject({
      timeliness: 'inTime',
      entries: [{ resultReceivedOn: '2026-11-24' }],
    })
    const amended = trailOf(workstation, `objection:${objectionId}`).filter(
      ({ act }) => act === 'objection.amended',
    )
    expect(amended).toMatchObject([
      {
        reason: '复函签收登记更正：回执上的日期看错',
        detail: { before: { resultReceivedOn: '2026-11-23' }, after: { resultReceivedOn: '2026-11-24' } },
      },
    ])
  })

  it('counts the unit’s time to tell the person from the right day', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { replyId, listed } = await answeredLetter(workstation)
    clock.set('2026-11-26T02:00:00.000Z')
    await receiveReply(workstation, replyId, '2026-11-23')
    const { objectionId } = await registered(workstation, { replyId, candidateId: listed })
    await referred(workstation, objectionId)
    clock.set('2026-12-01T02:00:00.000Z')
    await answeredBy(workstation, objectionId, { outcome: 'upheld' })
    const notice = await notified(workstation, objectionId)
    clock.set('2026-12-04T02:00:00.000Z')
    await receiveReply(workstation, notice, '2026-12-02')
    const toTell = async () =>
      (await as('registrar').call('objections.find', { objectionId })).limits.find(
        ({ code }) => code === 'O6',
      )
    expect(await toTell()).toMatchObject({ startsOn: '2026-12-02', dueOn: '2026-12-07' })
    await putRight(workstation, notice, '2026-12-03')
    expect(await toTell()).toMatchObject({ startsOn: '2026-12-03', dueOn: '2026-12-08' })
  })
})
