import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLateRequestSql } from '../../../electron/requestRecord/lateEntryQueries.ts'
import type { LateMatter } from '../../../shared/request/lateEntry.ts'
import { registeredLeader } from '../../support/authorities.ts'
import { freshPrint } from '../../support/batches.ts'
import { registeredLetter } from '../../support/registrations.ts'
import { readyToSign, startWithoutPress } from '../../support/replies.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

describe('应急补录', () => {
  let desk: TestWorkstation
  let number = ''
  beforeAll(async () => {
    desk = await startWithoutPress()
    const requestId = await registeredLetter(desk.as('jia'), { documentNumber: '豫财人函〔2026〕91号' })
    await registeredLetter(desk.as('jia'), { documentNumber: '豫财人函〔2026〕92号' })
    number = (await desk.as('jia').call('requests.get', { requestId })).intakeNumber
  })
  afterAll(() => desk.close())

  const entry = async (matter: LateMatter, doneAt: string, about = number) => ({
    ...{ matter, doneAt, number: about, doneBy: '领导辰', reason: '控制数据异常期间在纸面办理' },
    scanUploadId: await desk.as('jia').upload('纸面.png', freshPrint()),
  })
  const propose = async (...given: Parameters<typeof entry>) =>
    desk.as('jia').try('emergency.proposeLate', await entry(...given))
  const late = async () => (await desk.as('yi').call('emergency.lateEntries', { offset: 0, limit: 50 })).rows
  const listed = async () =>
    (await desk.as('jia').call('requests.list', { filter: {}, sort: 'newest', offset: 0, limit: 50 })).rows

  it('stands with its true time beside the time of entry once another human has confirmed it', async () => {
    const proposed = await propose('registration', '2026-11-20T00:40:00.000Z')
    const approvalId = proposed.ok ? proposed.value.approvalId : 0
    expect((await listed()).map(({ isLateEntered }) => isLateEntered)).toEqual([false, false])
    expect(await desk.as('jia').try('approvals.confirm', { approvalId })).toMatchObject({ ok: false })
    expect(await late()).toMatchObject([{ approvalId, mayConfirm: true, confirmedBy: null }])
    const { mediaType } = await desk
      .as('yi')
      .call('emergency.readLateScan', { approvalId, lateEntryId: null, offset: 0 })
    expect(mediaType).toBe('image/png')

    await desk.as('yi').call('approvals.confirm', { approvalId })

    expect(await late()).toMatchObject([
      {
        ...{ approvalId: null, number: `收${number}`, matter: 'registration', doneBy: '领导辰' },
        ...{ doneAt: '2026-11-20T00:40:00.000Z', enteredBy: '甲乔', confirmedBy: '乙岑' },
      },
    ])
    expect(trailOf(desk, 'request:').find(({ act }) => act === 'emergency.lateEntered')).toMatchObject({
      reason: '登记 2026-11-20 08:40',
      detail: { matter: 'registration', doneAt: '2026-11-20T00:40:00.000Z' },
    })
  })

  it('marks its letter in every list and register, and a query counts it apart', async () => {
    const marks = (await listed()).map(({ documentNumber, isLateEntered }) => [documentNumber, isLateEntered])
    expect(Object.fromEntries(marks)).toEqual({
      '豫财人函〔2026〕91号': true,
      '豫财人函〔2026〕92号': false,
    })
    const book = await desk
      .as('jia')
      .call('registers.view', { kind: 'incoming', year: 2026, offset: 0, limit: 50 })
    expect(book.rows.map((row) => row.at(-1) ?? '')).toEqual([
      expect.stringContaining('应急补录：登记 2026-11-20 08:40'),
      expect.not.stringContaining('应急补录'),
    ])
    const apart = desk.store.read((tx) =>
      tx.select<{ n: number }>(`SELECT count(*) AS n FROM requests r WHERE ${isLateRequestSql('r')}`),
    )
    expect(apart).toEqual([{ n: 1 }])
  })

  it('refuses what the record contradicts, with what to do next', async () => {
    const refusals: readonly (readonly [LateMatter, string, string, RegExp])[] = [
      ['registration', '2026-11-20T00:40:00.000Z', number, /已经补录/u],
      ['registration', '2026-12-20T00:40:00.000Z', number, /早于补登时间/u],
      ['registration', '2026-11-18T00:40:00.000Z', number, /早于签收时间/u],
      ['check', '2026-11-20T00:40:00.000Z', number, /还没有补登/u],
      ['registration', '2026-11-20T00:40:00.000Z', '2026-9999', /没有收文号/u],
      ['signature', '2026-11-20T00:40:00.000Z', '豫信试函〔2026〕77号', /没有发文字号/u],
    ]
    for (const [matter, doneAt, about, sentence] of refusals)
      expect(await propose(matter, doneAt, about)).toMatchObject({ fault: { message: sentence } })
  })

  it('takes a signature on paper by its own day, and marks the letter of ours in list and register', async () => {
    const replyId = await readyToSign(desk, ['notListed'])
    const scanUploadId = await desk.as('jia').upload('稿纸.png', freshPrint())
    const authorityId = await registeredLeader(desk, '领导辰')
    desk.clock.set('2026-11-20T07:00:00.000Z')
    const signed = { behalf: null, opinion: '同意', signedOn: '2026-11-20', typedNumber: null }
    await desk.as('drafter').call('replies.enterSignature', { replyId, authorityId, scanUploadId, ...signed })
    await desk.as('yi').call('replies.confirmSignature', { replyId })
    const { documentNumber } = await desk.as('jia').call('replies.get', { replyId })

    expect(await propose('signature', '2026-11-19T02:00:00.000Z', documentNumber ?? '')).toMatchObject({
      ok: false,
    })
    const proposed = await propose('signature', '2026-11-20T03:10:00.000Z', documentNumber ?? '')
    await desk.as('yi').call('approvals.confirm', { approvalId: proposed.ok ? proposed.value.approvalId : 0 })

    const { rows } = await desk.as('jia').call('replies.list', { offset: 0, limit: 10 })
    expect(rows.map(({ isLateEntered }) => isLateEntered)).toEqual([true])
    const book = await desk
      .as('jia')
      .call('registers.view', { kind: 'outgoing', year: 2026, offset: 0, limit: 50 })
    expect(book.rows[0]?.join('|')).toContain('应急补录：签发 2026-11-20 11:10')
  })
})
