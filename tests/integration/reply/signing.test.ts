import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { concludeAgain, concludedLetter, leave } from '../../support/concludedLetter.ts'
import {
  decide,
  drafted,
  issuedNumbers,
  readyToSign,
  signed,
  startWithoutPress,
  submitted,
  trySign,
  twoPeople,
} from '../../support/replies.ts'
import { textPdf } from '../../support/textPdf.ts'
import { trailOf } from '../../support/trailOf.ts'

describe('the gate', () => {
  it('must be confirmed before a letter is submitted', async () => {
    await using workstation = await startWithoutPress()
    const { replyId } = await drafted(workstation, await concludedLetter(workstation, twoPeople))
    expect(await workstation.as('drafter').try('replies.submit', { replyId })).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
    const { gate } = await workstation.as('drafter').call('replies.confirmGate', { replyId })
    expect(gate.confirmedBy).toBe('甲乔')
    expect(gate.held.map(({ label }) => label)).toContain('未列入人员')
    expect(gate.leaks).toEqual([])
  })

  it('stays shut while a case number stands in the text', async () => {
    await using workstation = await startWithoutPress()
    const requestId = await concludedLetter(workstation, twoPeople)
    decide(workstation, 'centre.identity', {
      issuingOrgan: '河南省信用试验中心',
      shortName: '试验中心',
      machineName: 'A01',
      letterCode: '豫信试函',
      contact: '（2024）豫01执123号',
      telephone: '0371-00000000',
      address: '',
      postcode: '',
    })
    const { replyId, gate } = await drafted(workstation, requestId)
    expect(gate.leaks).not.toEqual([])
    expect(await workstation.as('drafter').try('replies.confirmGate', { replyId })).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
  })

  it('has to be confirmed again after the letter was sent back', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    const back = await workstation.as('signer').call('replies.sendBack', { replyId, reason: '份数有误' })
    expect(back).toMatchObject({ state: 'draft', sentBackReason: '份数有误', gate: { confirmedBy: null } })
    expect(await workstation.as('drafter').try('replies.submit', { replyId })).toMatchObject({ ok: false })
  })
})

describe('signing on the screen', () => {
  it('numbers the letter, dates it today and stores its PDF', async () => {
    const printed: string[] = []
    await using workstation = await startWithoutPress(undefined, printed)
    const replyId = await readyToSign(workstation)
    const result = await trySign(workstation, replyId)
    expect(result).toMatchObject({
      ok: true,
      value: {
        state: 'signed',
        documentNumber: '豫信试函〔2026〕1号',
        signedOn: '2026-11-20',
        signature: { mode: 'screen', signerName: '丁谷' },
      },
    })
    expect(trailOf(workstation, `reply:${replyId}`).map(({ act }) => act)).toEqual([
      'reply.drafted',
      'reply.gateConfirmed',
      'reply.submitted',
      'reply.signed',
      'reply.numbered',
    ])
    const { base64, checkCode } = await workstation
      .as('signer')
      .call('replies.readPdf', { replyId, variant: 'outgoing', offset: 0 })
    expect(Buffer.from(base64, 'base64').equals(textPdf(printed.at(-1) ?? ''))).toBe(true)
    expect(result.ok && result.value.checkCode).toBe(checkCode)
  })

  it('is refused to the drafter, whatever roles he holds', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const reply = tx.get(replyTable, replyId, '这件复函')
      tx.update(replyTable, reply, { draftedBy: workstation.as('signer').userId })
      tx.record({ act: 'reply.redrafted', object: `reply:${replyId}` })
    })
    expect(await trySign(workstation, replyId)).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(issuedNumbers(workstation)).toEqual([])
  })

  it('is refused to who confirmed the gate, whoever drafted', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const reply = tx.get(replyTable, replyId, '这件复函')
      tx.update(replyTable, reply, { gateConfirmedBy: workstation.as('signer').userId })
      tx.record({ act: 'reply.redrafted', object: `reply:${replyId}` })
    })
    expect(await trySign(workstation, replyId)).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(issuedNumbers(workstation)).toEqual([])
  })

  it('is refused when a person has changed since, and writes nothing', async () => {
    await using workstation = await startWithoutPress()
    const requestId = await concludedLetter(workstation, twoPeople)
    const { replyId } = await drafted(workstation, requestId)
    await submitted(workstation, replyId)
    concludeAgain(
      workstation,
      { requestId, order: 1 },
      { outcome: 'notListed', at: '2026-11-20T02:00:00.000Z' },
    )
    const detail = await workstation.as('signer').call('replies.get', { replyId })
    expect(detail.blockers[0]).toContain('来函序号 1')
    expect(await trySign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
    expect(issuedNumbers(workstation)).toEqual([])
    await workstation.as('signer').call('replies.sendBack', { replyId, reason: '请重新拟稿' })
    await workstation
      .as('drafter')
      .call('replies.redraft', { replyId, candidateIds: [], correctsReplyId: null, copies: 2 })
    await submitted(workstation, replyId)
    expect(await trySign(workstation, replyId)).toMatchObject({ ok: true })
  })

  it('is refused when the settings would now say something else', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    decide(workstation, 'letter.caseNumberInAttachment', true)
    expect(await trySign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
  })

  it('is refused when a name has a character no font shows', async () => {
    await using workstation = await startWithoutPress()
    const requestId = await concludedLetter(workstation, ['notListed', 'listed', 'listed'])
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const person = tx.first(candidateTable, { requestId, listOrder: 2 })
      if (person === null) throw new Error('no such person')
      tx.update(candidateTable, person, { name: '试\u{F0000}' })
      tx.record({ act: 'candidate.keyed', object: `candidate:${person.id}` })
    })
    const { replyId } = await drafted(workstation, requestId)
    await submitted(workstation, replyId)
    const refused = await trySign(workstation, replyId)
    expect(refused).toMatchObject({ ok: false })
    expect(refused.ok ? '' : refused.fault.message).toContain('U+F0000')
    expect(issuedNumbers(workstation)).toEqual([])
  })
})

describe('letters of ours', () => {
  it('wait in the order of their due dates, with the kind the case calls for', async () => {
    await using workstation = await startWithoutPress()
    const requestId = await concludedLetter(workstation, ['notListed', 'returned', 'pending'])
    const query = { offset: 0, limit: 10 }
    expect(await workstation.as('drafter').call('replies.awaiting', query)).toMatchObject({
      total: 1,
      rows: [{ requestId, concludedCount: 1, returnedCount: 1, openCount: 1, kind: 'first' }],
    })
  })

  it('leave the list of what waits once they are drafted, and come back when they are void', async () => {
    await using workstation = await startWithoutPress()
    const requestId = await concludedLetter(workstation, twoPeople)
    const { replyId } = await drafted(workstation, requestId)
    const query = { offset: 0, limit: 10 }
    expect((await workstation.as('drafter').call('replies.awaiting', query)).total).toBe(0)
    await expect(drafted(workstation, requestId)).rejects.toMatchObject({ code: 'conflict' })
    await workstation.as('drafter').call('replies.void', { replyId, reason: '另拟' })
    expect((await workstation.as('drafter').call('replies.awaiting', query)).total).toBe(1)
  })

  it('cannot be voided after they have left', async () => {
    await using workstation = await startWithoutPress()
    const { replyId } = await drafted(workstation, await concludedLetter(workstation, twoPeople))
    await signed(workstation, replyId)
    leave(workstation, replyId)
    expect(await workstation.as('drafter').try('replies.void', { replyId, reason: '发错' })).toMatchObject({
      ok: false,
    })
  })

  it('have a trace code of their own', async () => {
    await using workstation = await startWithoutPress()
    const first = await drafted(workstation, await concludedLetter(workstation, twoPeople))
    const second = await drafted(
      workstation,
      await concludedLetter(workstation, twoPeople, { documentNumber: '豫财人函〔2026〕16号' }),
    )
    const codes = [await signed(workstation, first.replyId), await signed(workstation, second.replyId)]
    expect(new Set(codes.map(({ traceCode }) => traceCode)).size).toBe(2)
  })
})
