import { afterAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import type { Registration } from '../../../shared/request/summary.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { registeredLetter, registrationOf, unitNamed } from '../../support/registrations.ts'
import { drafted } from '../../support/replies.ts'
import { dispatchByMessenger, sealedLetter, signedLetter } from '../../support/signedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
afterAll(() => press.close())
const begin = () =>
  startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })
const reason = '对照来函发现录入有误'

async function correct(workstation: TestWorkstation, requestId: number, changes: Partial<Registration>) {
  const registrar = workstation.as('registrar')
  const unitId = changes.unitId ?? (await unitNamed(registrar, '河南省财政厅'))
  const registration = registrationOf(unitId, changes)
  const preview = await registrar.try('requests.previewChange', { requestId, registration })
  const answer = await registrar.try('requests.change', { requestId, registration, reason })
  return { preview: preview.ok ? preview.value : null, answer }
}
const confirm = (workstation: TestWorkstation, approvalId: number) =>
  workstation.as('yi').call('approvals.confirm', { approvalId })
const countRoster = (workstation: TestWorkstation, requestId: number) =>
  workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
    for (const roster of tx.where(rosterTable, { requestId }))
      tx.update(rosterTable, roster, { declaredCount: 60, listFindings: ['count-mismatch'] })
    tx.record({ act: 'system.verified', object: 'workstation' })
  })

describe('a letter of 6 registered as 60', () => {
  it('is put right after 初审 by two people, and then its reply leaves', async () => {
    await using workstation = await begin()
    const ends = Array<'notListed'>(6).fill('notListed')
    const requestId = await concludedLetter(workstation, ends, { declaredCount: 60 })
    countRoster(workstation, requestId)
    await expect(drafted(workstation, requestId)).rejects.toMatchObject({ code: 'conflict' })

    const { preview, answer } = await correct(workstation, requestId, { declaredCount: 6 })
    expect(preview).toEqual({
      changes: [{ field: '来函人数', before: '60人', after: '6人' }],
      follows: [
        {
          field: '人数',
          before: expect.stringContaining('来函60'),
          after: expect.stringContaining('来函6 '),
        },
        { field: '名单', before: '名单6人，与来函人数不一致', after: '名单6人，与来函人数一致' },
      ],
      needsSecondPerson: true,
      obstacle: null,
    })
    const waits = answer.ok ? answer.value : null
    expect(waits).toMatchObject({
      declaredCount: 60,
      proposal: { words: expect.stringContaining('来函人数') },
    })
    await confirm(workstation, waits?.proposal?.approvalId ?? 0)

    const registrar = workstation.as('registrar')
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      declaredCount: 6,
      proposal: null,
    })
    expect(await registrar.call('rosters.list', { requestId })).toMatchObject([{ listFindings: [] }])
    expect(trailOf(workstation, `request:${requestId}`)).toContainEqual(
      expect.objectContaining({
        act: 'request.changed',
        reason,
        detail: expect.objectContaining({
          before: expect.objectContaining({ declaredCount: 60 }),
          after: expect.objectContaining({ declaredCount: 6 }),
        }),
      }),
    )
    const { replyId } = await drafted(workstation, requestId)
    await workstation.as('drafter').call('replies.confirmGate', { replyId })
    await workstation.as('drafter').call('replies.submit', { replyId })
    const signed = await workstation
      .as('signer')
      .call('replies.sign', { replyId, opinion: '同意', typedNumber: null })
    expect(signed.state).toBe('signed')
    const late = await correct(workstation, requestId, { declaredCount: 7 })
    expect(late.answer.ok ? '' : late.answer.fault.message).toContain('已经签发，收文登记不能再更正')
  })
})

describe('a day of receipt', () => {
  it('moves the letter’s limit and that of everybody who shares it, and says so before', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, ['notListed', 'notListed'])
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      for (const person of tx.where(candidateTable, { requestId }))
        tx.update(candidateTable, person, { dueOn: '2026-11-24' })
      tx.record({ act: 'system.verified', object: 'workstation' })
    })
    const receivedAt = '2026-11-18T01:30:00.000Z'
    const { preview, answer } = await correct(workstation, requestId, { receivedAt })
    expect(preview?.follows).toContainEqual({ field: '复函期限', before: '2026-11-24', after: '2026-11-23' })
    await confirm(workstation, answer.ok ? (answer.value.proposal?.approvalId ?? 0) : 0)
    expect(await workstation.as('registrar').call('requests.get', { requestId })).toMatchObject({
      receivedOn: '2026-11-18',
      clockStartsOn: '2026-11-18',
      dueOn: '2026-11-23',
    })
    const dates = workstation.store.read((tx) =>
      tx.where(candidateTable, { requestId }).map(({ dueOn }) => dueOn),
    )
    expect(dates).toEqual(['2026-11-23', '2026-11-23'])
  })
})

describe('a unit', () => {
  it('that may not ask by this channel shows before saving, and leaves only the way back', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await concludedLetter(workstation, ['notListed', 'notListed'])
    const unitId = await unitNamed(registrar, '中共洛阳市委组织部（市公务员局）')
    const { preview, answer } = await correct(workstation, requestId, { unitId })
    expect(preview?.follows).toContainEqual(expect.objectContaining({ field: '查询渠道相符', before: '是' }))
    await confirm(workstation, answer.ok ? (answer.value.proposal?.approvalId ?? 0) : 0)
    await expect(drafted(workstation, requestId)).rejects.toMatchObject({
      message: expect.stringContaining('查询渠道不符'),
    })
  })
})

describe('what decides nothing', () => {
  it('takes a reason only, also after 初审; what is drafted has to be voided first', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, ['notListed', 'notListed'])
    const { preview, answer } = await correct(workstation, requestId, {
      title: '关于商请查询的函',
      remarks: '补记',
    })
    expect(preview).toMatchObject({ needsSecondPerson: false, follows: [] })
    expect(answer).toMatchObject({ ok: true, value: { title: '关于商请查询的函', proposal: null } })
    await drafted(workstation, requestId)
    const drafting = await correct(workstation, requestId, { title: '另一个标题' })
    expect(drafting.answer.ok ? '' : drafting.answer.fault.message).toContain('请先作废该稿')
  })
})

describe('a file added to the wrong letter', () => {
  it('is taken off with a reason; its bytes and its 校验码 stay', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar)
    const bytes = Buffer.from('%PDF-1.7\n别的来文')
    const uploadId = await registrar.upload('扫描件.pdf', bytes)
    const { attachmentId, checkCode } = await registrar.call('requests.addAttachment', {
      requestId,
      uploadId,
      role: 'scan',
    })
    const take = () =>
      registrar.try('requests.voidAttachment', { requestId, attachmentId, reason: '添加到了别的来文' })
    expect(await take()).toMatchObject({
      ok: true,
      value: { checkCode, voided: { by: registrar.name, reason: '添加到了别的来文' } },
    })
    expect(await take()).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    const { base64 } = await registrar.call('requests.readAttachment', { requestId, attachmentId, offset: 0 })
    expect(Buffer.from(base64, 'base64').equals(bytes)).toBe(true)
  })
})

describe('what left', () => {
  it('has its receipt and its data put right, old values in the trail, 异议期 counted anew', async () => {
    await using workstation = await begin()
    const { replyId } = await sealedLetter(workstation, ['notListed', 'notListed'])
    const clerk = workstation.as('drafter')
    workstation.clock.set('2026-11-24T08:00:00.000Z')
    const left = await clerk.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    const deliveryId = left.deliveries[0]?.deliveryId ?? 0
    await clerk.call('deliveries.recordReceipt', {
      replyId,
      receivedOn: '2026-11-20',
      receivedBy: '试验签收人',
      evidenceUploadId: null,
    })
    const receipt = { deliveryId, receivedBy: '试验签收人', reason: '回执上的日期看错' }
    const early = await clerk.try('deliveries.correctReceipt', { ...receipt, receivedOn: '2026-11-19' })
    expect(early).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    const mended = await clerk.call('deliveries.correctReceipt', { ...receipt, receivedOn: '2026-11-23' })
    expect(mended.deliveries[0]).toMatchObject({ receivedOn: '2026-11-23', objection: { due: '2026-12-02' } })
    const { dispatchedAt: _, ...dispatch } = dispatchByMessenger
    const sent = { deliveryId, dispatch: { ...dispatch, copies: 2 }, reason: '发出份数记错' }
    expect((await clerk.call('deliveries.correctDispatch', sent)).deliveries[0]).toMatchObject({ copies: 2 })
    const many = await clerk.try('deliveries.correctDispatch', {
      ...sent,
      dispatch: { ...dispatch, copies: 3 },
    })
    expect(many).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    expect(trailOf(workstation, `reply:${replyId}`).slice(-2)).toMatchObject([
      {
        act: 'reply.receiptCorrected',
        reason: '回执上的日期看错',
        detail: { before: { receivedOn: '2026-11-20' }, after: { receivedOn: '2026-11-23' } },
      },
      { act: 'reply.dispatchCorrected', detail: { before: { copies: 1 }, after: { copies: 2 } } },
    ])
  })

  it('stays as it was signed', async () => {
    await using workstation = await begin()
    const { requestId } = await signedLetter(workstation, ['notListed', 'notListed'])
    const { answer } = await correct(workstation, requestId, { title: '另一个标题' })
    expect(answer.ok ? '' : answer.fault.message).toContain('已经签发')
  })
})
