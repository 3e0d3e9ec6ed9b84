import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { verificationTable } from '../../../electron/verification/verificationTable.ts'
import { blindEntry, inquiredPersons, tailOf } from '../../support/checks.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const personOf = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, ''))
const reason = '凭证第一页所示'

/** 甲 said one thing, 乙 another; the person waits for a third. */
async function disputed(
  workstation: TestWorkstation,
  first: 'listed' | 'notListed',
  second: Partial<ReturnType<typeof blindEntry>> & { outcome: 'listed' | 'notListed' | 'pending' },
) {
  const { candidateIds, requestId } = await inquiredPersons(workstation, [first])
  const candidateId = candidateIds[0] ?? 0
  await workstation
    .as('yi')
    .call('verifications.record', { ...blindEntry(candidateId, 1, second.outcome), ...second })
  const bing = workstation.as('bing')
  const dispute = await bing.call('verifications.openDispute', { candidateId })
  const sideOf = (outcome: string) => dispute.sides.find((side) => side.outcome === outcome)?.side ?? 'a'
  return { candidateId, requestId, bing, dispute, sideOf }
}

describe('第三人核定', () => {
  it('shows both entries without names, and keeps the first with a reason', async () => {
    await using workstation = await begin()
    const { candidateId, bing, dispute, sideOf } = await disputed(workstation, 'notListed', {
      outcome: 'listed',
    })
    const text = JSON.stringify(dispute)
    expect(text).not.toMatch(/甲乔|乙岑|enteredBy|checker/)
    expect(dispute).toMatchObject({ sidesAgree: false, typedTail: null, differences: ['查询结果不一致'] })
    const given = { candidateId, decision: sideOf('notListed'), idTail: '', reason }
    expect(await bing.call('verifications.adjudicate', given)).toMatchObject({ nextState: '已核对' })
    expect(personOf(workstation, candidateId)).toMatchObject({ state: 'concluded', outcome: 'notListed' })
    expect(trailOf(workstation, `candidate:${candidateId}`).at(-1)).toMatchObject({
      act: 'verification.adjudicated',
      reason,
      detail: { kept: 'first', outcome: 'notListed' },
    })
    expect(workstation.store.read((tx) => tx.where(verificationTable, {}))).toMatchObject([
      { verdict: 'settled', adjudicatorId: bing.userId, adjudicationReason: reason },
    ])
  })

  it('adopts the second entry by a new result and voids the first', async () => {
    await using workstation = await begin()
    const { candidateId, bing, sideOf } = await disputed(workstation, 'notListed', { outcome: 'listed' })
    await bing.call('verifications.adjudicate', {
      candidateId,
      decision: sideOf('listed'),
      idTail: '',
      reason,
    })
    const person = personOf(workstation, candidateId)
    expect(person).toMatchObject({ state: 'underReview', outcome: 'listed' })
    const results = workstation.store.read((tx) => tx.where(inquiryResultTable, { candidateId }))
    expect(results).toMatchObject([
      { outcome: 'notListed', voidedBy: bing.userId },
      { id: person.resultId, outcome: 'listed', enteredBy: workstation.as('yi').userId, voidedAt: null },
    ])
  })

  it('sends back to 查询 and voids the result', async () => {
    await using workstation = await begin()
    const { candidateId, bing } = await disputed(workstation, 'notListed', { outcome: 'listed' })
    await bing.call('verifications.adjudicate', { candidateId, decision: 'sendBack', idTail: '', reason })
    expect(personOf(workstation, candidateId)).toMatchObject({
      state: 'ready',
      resultId: null,
      outcome: null,
    })
    const [result] = workstation.store.read((tx) => tx.where(inquiryResultTable, { candidateId }))
    expect(result).toMatchObject({ voidReason: reason })
  })

  it('refuses 待核实 as a result', async () => {
    await using workstation = await begin()
    const { candidateId, bing, sideOf } = await disputed(workstation, 'notListed', { outcome: 'pending' })
    const given = { candidateId, decision: sideOf('pending'), idTail: '', reason }
    expect(await bing.try('verifications.adjudicate', given)).toMatchObject({ fault: { code: 'conflict' } })
    expect(personOf(workstation, candidateId).state).toBe('disputed')
  })

  it('settles a number in dispute by the letter alone', async () => {
    await using workstation = await begin()
    const wrong = { outcome: 'notListed' as const, idTail: '0000' }
    const { candidateId, bing, dispute } = await disputed(workstation, 'notListed', wrong)
    expect(dispute).toMatchObject({ typedTail: '0000', sidesAgree: true })
    const given = { candidateId, decision: 'b' as const, reason }
    for (const [idTail, code] of [
      ['', 'invalid-input'],
      ['0000', 'conflict'],
    ] as const)
      expect(await bing.try('verifications.adjudicate', { ...given, idTail })).toMatchObject({
        fault: { code },
      })
    await bing.call('verifications.adjudicate', { ...given, idTail: tailOf(1) })
    expect(personOf(workstation, candidateId)).toMatchObject({ state: 'concluded', outcome: 'notListed' })
    // Both said the same, so the first result stands, whichever was pointed at.
    expect(workstation.store.read((tx) => tx.count(inquiryResultTable, { candidateId }))).toBe(1)
  })

  it('refuses who entered or checked, and keeps the case off their list', async () => {
    await using workstation = await begin()
    const { candidateId } = await disputed(workstation, 'notListed', { outcome: 'listed' })
    const yi = workstation.as('yi')
    const given = { candidateId, decision: 'a' as const, idTail: '', reason }
    expect(await yi.try('verifications.openDispute', { candidateId })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect(await yi.try('verifications.adjudicate', given)).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect(await workstation.as('jia').try('verifications.adjudicate', given)).toMatchObject({ ok: false })
    expect(await yi.call('verifications.disputes', {})).toEqual([])
    expect(await workstation.as('ding').call('verifications.disputes', {})).toMatchObject([{ candidateId }])
  })
})

describe('退回查询', () => {
  it('undoes a check with a reason before our letter leaves', async () => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['notListed'])
    const candidateId = candidateIds[0] ?? 0
    const yi = workstation.as('yi')
    await yi.call('verifications.record', blindEntry(candidateId, 1, 'notListed'))
    expect(await yi.try('verifications.sendBack', { candidateId, reason: '' })).toMatchObject({ ok: false })
    expect(await workstation.as('jia').try('verifications.sendBack', { candidateId, reason })).toMatchObject({
      ok: false,
    })
    await yi.call('verifications.sendBack', { candidateId, reason })
    expect(personOf(workstation, candidateId)).toMatchObject({ state: 'ready', stateReason: reason })
    expect(trailOf(workstation, `candidate:${candidateId}`).at(-1)).toMatchObject({
      act: 'verification.sentBack',
      reason,
    })
    expect(await yi.try('verifications.sendBack', { candidateId, reason })).toMatchObject({ ok: false })
  })
})

describe('退回查询 after signing', () => {
  it('is refused until the letter of ours is voided', async () => {
    await using workstation = await startTestWorkstation({ at: draftMoment })
    const requestId = await concludedLetter(workstation, ['notListed'])
    const choice = { requestId, kind: 'first' as const, candidateIds: [], correctsReplyId: null, copies: 1 }
    const { replyId } = await workstation.as('drafter').call('replies.draft', choice)
    const sign = (state: 'signed' | 'voided') =>
      workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
        tx.update(replyTable, tx.get(replyTable, replyId, ''), { state })
        tx.record({ act: 'reply.signed', object: `reply:${replyId}` })
      })
    sign('signed')
    const [person] = workstation.store.read((tx) => tx.where(candidateTable, { requestId }))
    const given = { candidateId: person?.id ?? 0, reason }
    expect(await workstation.as('yi').try('verifications.sendBack', given)).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('先作废该复函') },
    })
    expect(personOf(workstation, given.candidateId).state).toBe('concluded')
    sign('voided')
    await workstation.as('yi').call('verifications.sendBack', given)
    expect(personOf(workstation, given.candidateId).state).toBe('ready')
  })
})

describe('查询凭证', () => {
  it('is handed out for its person alone and leaves an entry', async () => {
    await using workstation = await begin()
    const { candidateIds, evidenceId } = await inquiredPersons(workstation, ['notListed'])
    const candidateId = candidateIds[0] ?? 0
    const yi = workstation.as('yi')
    const piece = { candidateId, attachmentId: evidenceId, offset: 0 }
    const got = await yi.call('verifications.readEvidence', piece)
    expect(got).toMatchObject({ mediaType: 'image/png' })
    expect(Buffer.from(got.base64, 'base64')).toHaveLength(got.total)
    expect(trailOf(workstation, `candidate:${candidateId}`).at(-1)).toMatchObject({
      act: 'inquiry.evidenceViewed',
      actor: yi.name,
    })
    expect(await yi.try('verifications.readEvidence', { ...piece, attachmentId: 999 })).toMatchObject({
      fault: { code: 'not-found' },
    })
  })
})
