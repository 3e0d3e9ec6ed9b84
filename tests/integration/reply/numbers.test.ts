import { describe, expect, it } from 'vitest'
import { concludedLetter } from '../../support/concludedLetter.ts'
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

describe('numbers', () => {
  it('follow each other without a gap, void ones kept with their reason', async () => {
    await using workstation = await startWithoutPress()
    const requestId = await concludedLetter(workstation, twoPeople)
    const { replyId } = await drafted(workstation, requestId)
    await signed(workstation, replyId)
    const voided = await workstation.as('drafter').call('replies.void', { replyId, reason: '印制错误' })
    expect(voided).toMatchObject({ state: 'voided', voidReason: '印制错误' })
    const again = await drafted(workstation, requestId)
    expect(await signed(workstation, again.replyId)).toMatchObject({ documentNumber: '豫信试函〔2026〕2号' })
    expect(issuedNumbers(workstation)).toEqual([
      { documentNumber: '豫信试函〔2026〕1号', state: 'void', reason: '印制错误' },
      { documentNumber: '豫信试函〔2026〕2号', state: 'used', reason: null },
    ])
  })

  it('begin anew with the year, and at the given number only in the first', async () => {
    await using workstation = await startWithoutPress('2026-12-31T03:00:00.000Z')
    decide(workstation, 'letter.relookHours', 0)
    decide(workstation, 'letter.numberRules', { 豫信试函: { mode: 'ownSeries', next: 37 } })
    const first = await readyToSign(workstation)
    expect(await trySign(workstation, first)).toMatchObject({
      value: { documentNumber: '豫信试函〔2026〕37号' },
    })
    workstation.clock.set('2027-01-04T03:00:00.000Z')
    const requestId = await concludedLetter(workstation, twoPeople, {
      documentNumber: '豫财人函〔2026〕16号',
    })
    const { replyId } = await drafted(workstation, requestId)
    await submitted(workstation, replyId)
    expect(await trySign(workstation, replyId)).toMatchObject({
      value: { documentNumber: '豫信试函〔2027〕1号' },
    })
  })

  it('run in a series of their own for a kind of letter with its own 代字', async () => {
    await using workstation = await startWithoutPress()
    decide(workstation, 'letter.codesOfKinds', { first: '豫信试报' })
    const requestId = await concludedLetter(workstation, twoPeople)
    const { replyId, nextNumber } = await drafted(workstation, requestId)
    expect(nextNumber).toBe('豫信试报〔2026〕1号')
    expect(await signed(workstation, replyId)).toMatchObject({ documentNumber: '豫信试报〔2026〕1号' })
    decide(workstation, 'letter.codesOfKinds', {})
    await workstation.as('drafter').call('replies.void', { replyId, reason: '印制错误' })
    const again = await drafted(workstation, requestId)
    expect(await signed(workstation, again.replyId)).toMatchObject({ documentNumber: '豫信试函〔2026〕1号' })
  })

  it('come from the reserved block and end with it', async () => {
    await using workstation = await startWithoutPress()
    decide(workstation, 'letter.numberRules', {
      豫信试函: { mode: 'reservedBlock', year: 2026, from: 20, to: 20 },
    })
    expect(await trySign(workstation, await readyToSign(workstation))).toMatchObject({
      value: { documentNumber: '豫信试函〔2026〕20号' },
    })
    const requestId = await concludedLetter(workstation, twoPeople, {
      documentNumber: '豫财人函〔2026〕16号',
    })
    const { replyId } = await drafted(workstation, requestId)
    const { blockers, nextNumber } = await submitted(workstation, replyId)
    expect(nextNumber).toBeNull()
    expect(blockers[0]).toContain('预留号段 20—20 已用完')
    expect(await trySign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
  })

  it('never come from a block of another year’s register', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    decide(workstation, 'letter.numberRules', {
      豫信试函: { mode: 'reservedBlock', year: 2025, from: 20, to: 29 },
    })
    expect(await trySign(workstation, replyId)).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('号段是2025年的') },
    })
  })

  it('are typed where the office keeps the register, each once and of our own series and year', async () => {
    await using workstation = await startWithoutPress()
    decide(workstation, 'letter.numberRules', { 豫信试函: { mode: 'typed' } })
    const replyId = await readyToSign(workstation)
    for (const wrong of [null, '豫信试函〔2025〕3号', '豫财函〔2026〕3号', '三号'])
      expect(await trySign(workstation, replyId, wrong)).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(await trySign(workstation, replyId, '豫信试函[2026]88号')).toMatchObject({
      value: { documentNumber: '豫信试函〔2026〕88号' },
    })
    const requestId = await concludedLetter(workstation, twoPeople, {
      documentNumber: '豫财人函〔2026〕16号',
    })
    const next = await drafted(workstation, requestId)
    await submitted(workstation, next.replyId)
    expect(await trySign(workstation, next.replyId, '豫信试函〔2026〕88号')).toMatchObject({
      fault: { code: 'conflict' },
    })
  })
})
