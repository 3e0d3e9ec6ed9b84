import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidate/candidateTable.ts'
import { inquiryResultTable } from '../../../electron/inquiry/inquiryTable.ts'
import { issuedNumberTable, replyTable } from '../../../electron/reply/replyTable.ts'
import { saveSetting } from '../../../electron/setting/settingRepository.ts'
import type { SettingKey, SettingValue } from '../../../shared/setting/settings.ts'
import {
  concludeAgain,
  concludedLetter,
  draftMoment,
  leave,
  type PersonEnd,
} from '../../support/concludedLetter.ts'
import { drafted, signed, submitted } from '../../support/replies.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

// A small file that begins like a PDF: what is signed here is judged by state, number and trail, not by its pages.
const tinyPdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Page>> endobj\n%%EOF')
const printed: string[] = []
const begin = (at = draftMoment) =>
  startTestWorkstation({
    at,
    shell: {
      pdf: async (html) => {
        printed.push(html)
        return new Uint8Array(tinyPdf)
      },
      print: async () => ({ printer: '试验打印机' }),
    },
  })

const twoPeople: readonly PersonEnd[] = ['notListed', 'listed']

async function ready(workstation: TestWorkstation, ends = twoPeople): Promise<number> {
  const requestId = await concludedLetter(workstation, ends)
  const { replyId } = await drafted(workstation, requestId)
  await submitted(workstation, replyId)
  return replyId
}

function set<K extends SettingKey>({ store }: TestWorkstation, key: K, value: SettingValue<K>): void {
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    saveSetting(tx, key, { value, at: draftMoment, by: '试验' })
    tx.record({ act: 'setting.changed', object: `setting:${key}` })
  })
}

const sign = (workstation: TestWorkstation, replyId: number, typedNumber: string | null = null) =>
  workstation.as('signer').try('replies.sign', { replyId, opinion: '同意', typedNumber })

const numbers = ({ store }: TestWorkstation) =>
  store.read((tx) =>
    tx
      .where(issuedNumberTable, {})
      .map(({ documentNumber, state, reason }) => ({ documentNumber, state, reason })),
  )

const paper = {
  signerName: '丁谷',
  onBehalfOf: null,
  opinion: '同意',
  signedOn: '2026-11-20',
  scanUploadId: null,
  typedNumber: null,
}

describe('the gate', () => {
  it('must be confirmed before a letter is submitted', async () => {
    await using workstation = await begin()
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
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, twoPeople)
    set(workstation, 'centre.identity', {
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
    await using workstation = await begin()
    const replyId = await ready(workstation)
    const back = await workstation.as('signer').call('replies.sendBack', { replyId, reason: '份数有误' })
    expect(back).toMatchObject({ state: 'draft', sentBackReason: '份数有误', gate: { confirmedBy: null } })
    expect(await workstation.as('drafter').try('replies.submit', { replyId })).toMatchObject({ ok: false })
  })
})

describe('signing on the screen', () => {
  it('numbers the letter, dates it today and stores its PDF', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    const result = await sign(workstation, replyId)
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
    expect(Buffer.from(base64, 'base64').equals(tinyPdf)).toBe(true)
    expect(result.ok && result.value.checkCode).toBe(checkCode)
  })

  it('is refused to the drafter, whatever roles he holds', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const reply = tx.get(replyTable, replyId, '这件复函')
      tx.update(replyTable, reply, { draftedBy: workstation.as('signer').userId })
      tx.record({ act: 'reply.redrafted', object: `reply:${replyId}` })
    })
    expect(await sign(workstation, replyId)).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(numbers(workstation)).toEqual([])
  })

  it('is refused when a person has changed since, and writes nothing', async () => {
    await using workstation = await begin()
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
    expect(await sign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
    expect(numbers(workstation)).toEqual([])
    await workstation.as('signer').call('replies.sendBack', { replyId, reason: '请重新拟稿' })
    await workstation
      .as('drafter')
      .call('replies.redraft', { replyId, candidateIds: [], correctsReplyId: null, copies: 2 })
    await submitted(workstation, replyId)
    expect(await sign(workstation, replyId)).toMatchObject({ ok: true })
  })

  it('is refused when the settings would now say something else', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    set(workstation, 'letter.caseNumberInAttachment', true)
    expect(await sign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
  })

  it('is refused when a name has a character no font shows', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, ['notListed', 'listed', 'listed'])
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const person = tx.first(candidateTable, { requestId, listOrder: 2 })
      if (person === null) throw new Error('no such person')
      tx.update(candidateTable, person, { name: '试\u{F0000}' })
      tx.record({ act: 'candidate.keyed', object: `candidate:${person.id}` })
    })
    const { replyId } = await drafted(workstation, requestId)
    await submitted(workstation, replyId)
    const refused = await sign(workstation, replyId)
    expect(refused).toMatchObject({ ok: false })
    expect(refused.ok ? '' : refused.fault.message).toContain('U+F0000')
    expect(numbers(workstation)).toEqual([])
  })
})

describe('numbers', () => {
  it('follow each other without a gap, void ones kept with their reason', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, twoPeople)
    const { replyId } = await drafted(workstation, requestId)
    await signed(workstation, replyId)
    const voided = await workstation.as('drafter').call('replies.void', { replyId, reason: '印制错误' })
    expect(voided).toMatchObject({ state: 'voided', voidReason: '印制错误' })
    const again = await drafted(workstation, requestId)
    expect(await signed(workstation, again.replyId)).toMatchObject({ documentNumber: '豫信试函〔2026〕2号' })
    expect(numbers(workstation)).toEqual([
      { documentNumber: '豫信试函〔2026〕1号', state: 'void', reason: '印制错误' },
      { documentNumber: '豫信试函〔2026〕2号', state: 'used', reason: null },
    ])
  })

  it('begin anew with the year, and at the given number only in the first', async () => {
    await using workstation = await begin('2026-12-31T03:00:00.000Z')
    set(workstation, 'letter.relookHours', 0)
    set(workstation, 'letter.numberRules', { 豫信试函: { mode: 'ownSeries', next: 37 } })
    const first = await ready(workstation)
    expect(await sign(workstation, first)).toMatchObject({
      value: { documentNumber: '豫信试函〔2026〕37号' },
    })
    workstation.clock.set('2027-01-04T03:00:00.000Z')
    const requestId = await concludedLetter(workstation, twoPeople, {
      documentNumber: '豫财人函〔2026〕16号',
    })
    const { replyId } = await drafted(workstation, requestId)
    await submitted(workstation, replyId)
    expect(await sign(workstation, replyId)).toMatchObject({
      value: { documentNumber: '豫信试函〔2027〕1号' },
    })
  })

  it('come from the reserved block and end with it', async () => {
    await using workstation = await begin()
    set(workstation, 'letter.numberRules', { 豫信试函: { mode: 'reservedBlock', from: 20, to: 20 } })
    expect(await sign(workstation, await ready(workstation))).toMatchObject({
      value: { documentNumber: '豫信试函〔2026〕20号' },
    })
    const requestId = await concludedLetter(workstation, twoPeople, {
      documentNumber: '豫财人函〔2026〕16号',
    })
    const { replyId } = await drafted(workstation, requestId)
    const { blockers, nextNumber } = await submitted(workstation, replyId)
    expect(nextNumber).toBeNull()
    expect(blockers[0]).toContain('预留号段 20—20 已用完')
    expect(await sign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
  })

  it('are typed where the office keeps the register, each once and of our own series and year', async () => {
    await using workstation = await begin()
    set(workstation, 'letter.numberRules', { 豫信试函: { mode: 'typed' } })
    const replyId = await ready(workstation)
    for (const wrong of [null, '豫信试函〔2025〕3号', '豫财函〔2026〕3号', '三号'])
      expect(await sign(workstation, replyId, wrong)).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(await sign(workstation, replyId, '豫信试函[2026]88号')).toMatchObject({
      value: { documentNumber: '豫信试函〔2026〕88号' },
    })
    const requestId = await concludedLetter(workstation, twoPeople, {
      documentNumber: '豫财人函〔2026〕16号',
    })
    const next = await drafted(workstation, requestId)
    await submitted(workstation, next.replyId)
    expect(await sign(workstation, next.replyId, '豫信试函〔2026〕88号')).toMatchObject({
      fault: { code: 'conflict' },
    })
  })
})

describe('a signature on paper', () => {
  it('is entered by one and confirmed by another; its day is the date of the letter', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    workstation.clock.set('2026-11-21T01:00:00.000Z')
    set(workstation, 'letter.relookHours', 0)
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, signerName: '外某', onBehalfOf: '丁谷' })
    expect(entered).toMatchObject({ state: 'submitted', signatureWaits: true, documentNumber: null })
    expect(await workstation.as('jia').try('replies.confirmSignature', { replyId })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect(await sign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
    const confirmed = await workstation.as('yi').call('replies.confirmSignature', { replyId })
    expect(confirmed).toMatchObject({
      state: 'signed',
      documentNumber: '豫信试函〔2026〕1号',
      signedOn: '2026-11-20',
      signature: { mode: 'paper', signerName: '外某', onBehalfOf: '丁谷', enteredBy: '甲乔' },
    })
  })

  it('is not issued under its typed number before it is confirmed', async () => {
    await using workstation = await begin()
    set(workstation, 'letter.numberRules', { 豫信试函: { mode: 'typed' } })
    const replyId = await ready(workstation)
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, typedNumber: '豫信试函[2026]9号' })
    expect(entered).toMatchObject({
      documentNumber: null,
      signature: { enteredNumber: '豫信试函〔2026〕9号' },
    })
    expect(numbers(workstation)).toEqual([])
    const confirmed = await workstation.as('yi').call('replies.confirmSignature', { replyId })
    expect(confirmed).toMatchObject({
      documentNumber: '豫信试函〔2026〕9号',
      signature: { enteredNumber: null },
    })
  })

  it('can be refused and entered again, but not entered over', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    await workstation.as('drafter').call('replies.enterSignature', { replyId, ...paper })
    expect(
      await workstation.as('drafter').try('replies.enterSignature', { replyId, ...paper }),
    ).toMatchObject({
      fault: { code: 'conflict' },
    })
    const refused = await workstation
      .as('yi')
      .call('replies.refuseSignature', { replyId, reason: '签名不清' })
    expect(refused).toMatchObject({ signature: null, signatureWaits: false })
    await workstation.as('drafter').call('replies.enterSignature', { replyId, ...paper })
  })

  it.each([
    ['of the drafter', { signerName: '甲乔' }, 'second-person-required'],
    ['of tomorrow', { signedOn: '2026-11-21' }, 'invalid-input'],
    ['from before the draft', { signedOn: '2026-11-19' }, 'invalid-input'],
  ])('%s is refused', async (_name, change, code) => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    expect(
      await workstation.as('drafter').try('replies.enterSignature', { replyId, ...paper, ...change }),
    ).toMatchObject({ fault: { code } })
  })

  it('keeps the scan of the paper', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    const scanUploadId = await workstation.as('drafter').upload('稿纸.pdf', tinyPdf)
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, scanUploadId })
    expect(entered.hasSignatureScan).toBe(true)
  })

  it('is asked for on a printed form that stands in the ledger', async () => {
    await using workstation = await begin()
    const replyId = await ready(workstation)
    printed.length = 0
    expect(await workstation.as('drafter').call('replies.printForm', { replyId })).toEqual({
      printer: '试验打印机',
    })
    expect(printed[0]).toContain('发文稿纸')
    expect(printed[1]).toContain('草稿')
    expect(trailOf(workstation, `reply:${replyId}`).at(-1)).toMatchObject({ act: 'reply.printed' })
  })
})

describe('用印前再看一眼', () => {
  const later = '2026-11-22T01:00:00.000Z'

  it('is asked for when a listing is older than the setting', async () => {
    await using workstation = await begin(later)
    const replyId = await ready(workstation)
    const refused = await sign(workstation, replyId)
    expect(refused.ok ? '' : refused.fault.message).toContain('再看一眼')
    const { relook } = await workstation.as('signer').call('replies.get', { replyId })
    expect(relook.persons.map(({ listOrder }) => listOrder)).toEqual([2])
    await workstation.as('inquirer').call('replies.relook', {
      replyId,
      lookedAt: '2026-11-22T00:30:00Z',
      looks: relook.persons.map(({ candidateId }) => ({ candidateId, outcome: 'listed' as const })),
    })
    expect(await sign(workstation, replyId)).toMatchObject({ ok: true })
  })

  it('is not asked for when nobody is listed', async () => {
    await using workstation = await begin(later)
    expect(await sign(workstation, await ready(workstation, ['notListed']))).toMatchObject({ ok: true })
  })

  it('sends a person whose outcome has changed back to 查询, and the letter to its drafter', async () => {
    await using workstation = await begin(later)
    const replyId = await ready(workstation)
    const { relook } = await workstation.as('signer').call('replies.get', { replyId })
    const [{ candidateId } = { candidateId: 0 }] = relook.persons
    const after = await workstation.as('inquirer').call('replies.relook', {
      replyId,
      lookedAt: '2026-11-22T00:30:00.000Z',
      looks: [{ candidateId, outcome: 'notListed' }],
    })
    expect(after).toMatchObject({ state: 'draft', gate: { confirmedBy: null } })
    expect(after.blockers[0]).toContain('来函序号 2')
    workstation.store.read((tx) => {
      expect(tx.get(candidateTable, candidateId, '')).toMatchObject({ state: 'ready', resultId: null })
      expect(tx.first(inquiryResultTable, { candidateId })?.voidReason).toContain('再看一眼')
    })
  })

  it('refuses a time before the query or after now, and a person left out', async () => {
    await using workstation = await begin(later)
    const replyId = await ready(workstation)
    const { relook } = await workstation.as('signer').call('replies.get', { replyId })
    const looks = relook.persons.map(({ candidateId }) => ({ candidateId, outcome: 'listed' as const }))
    const attempts = [
      { lookedAt: '2026-11-20T01:00:00.000Z', looks },
      { lookedAt: '2026-11-23T01:00:00.000Z', looks },
      { lookedAt: '2026-11-22T00:30:00.000Z', looks: [{ candidateId: 999, outcome: 'listed' as const }] },
    ]
    for (const attempt of attempts)
      expect(await workstation.as('inquirer').try('replies.relook', { replyId, ...attempt })).toMatchObject({
        fault: { code: 'invalid-input' },
      })
  })
})

describe('letters of ours', () => {
  it('wait in the order of their due dates, with the kind the case calls for', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, ['notListed', 'returned', 'pending'])
    const query = { offset: 0, limit: 10 }
    expect(await workstation.as('drafter').call('replies.awaiting', query)).toMatchObject({
      total: 1,
      rows: [{ requestId, concludedCount: 1, returnedCount: 1, openCount: 1, kind: 'first' }],
    })
  })

  it('leave the list of what waits once they are drafted, and come back when they are void', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, twoPeople)
    const { replyId } = await drafted(workstation, requestId)
    const query = { offset: 0, limit: 10 }
    expect((await workstation.as('drafter').call('replies.awaiting', query)).total).toBe(0)
    await expect(drafted(workstation, requestId)).rejects.toMatchObject({ code: 'conflict' })
    await workstation.as('drafter').call('replies.void', { replyId, reason: '另拟' })
    expect((await workstation.as('drafter').call('replies.awaiting', query)).total).toBe(1)
  })

  it('cannot be voided after they have left', async () => {
    await using workstation = await begin()
    const { replyId } = await drafted(workstation, await concludedLetter(workstation, twoPeople))
    await signed(workstation, replyId)
    leave(workstation, replyId)
    expect(await workstation.as('drafter').try('replies.void', { replyId, reason: '发错' })).toMatchObject({
      ok: false,
    })
  })

  it('have a trace code of their own', async () => {
    await using workstation = await begin()
    const first = await drafted(workstation, await concludedLetter(workstation, twoPeople))
    const second = await drafted(
      workstation,
      await concludedLetter(workstation, twoPeople, { documentNumber: '豫财人函〔2026〕16号' }),
    )
    const codes = [await signed(workstation, first.replyId), await signed(workstation, second.replyId)]
    expect(new Set(codes.map(({ traceCode }) => traceCode)).size).toBe(2)
  })
})
