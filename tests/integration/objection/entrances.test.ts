import { describe, expect, it } from 'vitest'
import {
  answeredBy,
  answeredLetter,
  corrected,
  entryOf,
  lookedUpAgain,
  notified,
  personEntryOf,
  receiveReply,
  referred,
  registered,
  startForObjections,
} from '../../support/objections.ts'
import { trailOf } from '../../support/trailOf.ts'

describe('an objection of the unit', () => {
  it('goes up, comes back, is told, and replaces one person by a 更正函', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { requestId, replyId, listed } = await answeredLetter(workstation)
    clock.set('2026-11-23T02:00:00.000Z')
    await receiveReply(workstation, replyId, '2026-11-23')

    clock.set('2026-11-26T02:00:00.000Z')
    const opened = await registered(
      workstation,
      { replyId, candidateId: listed },
      entryOf({ resultReceivedOn: null, proof: '' }),
    )
    const { objectionId } = opened
    expect(opened).toMatchObject({
      number: '2026-0001',
      state: 'received',
      timeliness: 'inTime',
      owes: 'centre',
      governing: { code: 'O4', dueOn: '2026-12-01' },
      markedSince: '2026-11-26',
      hasQueryEvidence: true,
    })
    // Our own record of the receipt is the day O1 starts from.
    expect(opened.limits.find(({ code }) => code === 'O1')).toMatchObject({
      startsOn: '2026-11-23',
      dueOn: '2026-12-02',
      lateDays: 0,
    })

    const { rows: done } = await as('registrar').call('workbench.done', { offset: 0, limit: 50 })
    expect(done.find(({ act }) => act === 'objection.registered')).toMatchObject({
      requestId,
      number: '收2026-0001',
      letters: 1,
    })

    const all = { kind: null, offset: 0, limit: 50 }
    const waiting = async (role: 'drafter' | 'signer') =>
      (await as(role).call('workbench.todo', all)).rows.filter((item) => item.of === 'objection')
    expect(await waiting('drafter')).toMatchObject([
      { kind: 'recheck', id: objectionId, number: '异2026-0001', dueOn: '2026-12-01', persons: 1 },
    ])
    expect(await waiting('signer')).toEqual([])

    clock.set('2026-12-01T02:00:00.000Z')
    const requestLetter = await referred(workstation, objectionId)
    const away = await as('registrar').call('objections.find', { objectionId })
    expect(away).toMatchObject({ state: 'referred', owes: 'nationalCentre', governing: null, nationalAge: 0 })
    expect(away.limits.find(({ code }) => code === 'O4')).toMatchObject({ state: 'ended', lateDays: 0 })
    expect(await as('drafter').call('dispatches.get', { replyId: requestLetter })).toMatchObject({
      addressee: '国家公共信用信息中心',
      deliveries: [{ dueOn: '2026-12-01', lateDays: 0, objection: null }],
    })

    clock.set('2026-12-14T02:00:00.000Z')
    expect(await answeredBy(workstation, objectionId)).toMatchObject({
      state: 'answered',
      correction: 'owed',
      governing: { code: 'O5', dueOn: '2026-12-17' },
      answer: { outcome: 'corrected', documentNumber: '国信复〔2026〕7号' },
    })

    expect(await waiting('drafter')).toMatchObject([{ kind: 'notify', dueOn: '2026-12-17' }])
    expect(await waiting('signer')).toMatchObject([{ kind: 'requery', id: objectionId }])
    const requeried = await as('signer').call('objections.requery', { objectionId, reason: '国家中心更正' })
    expect(await waiting('signer')).toEqual([])
    expect(requeried.requery).toMatchObject({ reason: '国家中心更正', keptReason: null })
    expect(await as('registrar').call('requests.get', { requestId })).toMatchObject({
      state: 'admitted',
      closedOn: null,
      answeredOn: expect.stringMatching(/^2026-11-/u),
    })
    // The reply left in time: that its letter is taken up again makes nothing late.
    expect(await as('signer').call('workbench.supervision', {})).toEqual([])
    await lookedUpAgain(workstation, { requestId, candidateId: listed, order: 1 }, 'notListed')
    const found = () => as('drafter').call('objections.find', { objectionId })
    const drafting = async () =>
      (await found()).tasks.filter(({ task }) => task === 'draftCorrection' || task === 'draftNotice')
    expect(await drafting()).toContainEqual({ task: 'draftCorrection', refusal: null })
    const correction = await corrected(workstation, requestId, async (drafted) => {
      // The letter is under way: the case leads on to what can be done.
      const refusal = '更正函已在办（拟稿），发出后更正办妥；不用再拟。'
      expect(await drafting()).toContainEqual({ task: 'draftCorrection', refusal })
      const { letters, hints } = await found()
      expect(letters.at(-1)).toMatchObject({ replyId: drafted, kind: 'correction', state: 'draft' })
      expect(hints).toContain(refusal)
    })
    expect(await as('drafter').call('replies.get', { replyId: correction })).toMatchObject({
      kind: 'correction',
      correctsReplyId: replyId,
      listedCount: 0,
      notListedCount: 1,
      persons: [{ candidateId: listed, inclusion: 'notListed' }],
    })
    expect(await as('drafter').call('dispatches.get', { replyId: correction })).toMatchObject({
      deliveries: [{ dueOn: null, lateDays: null }],
    })

    clock.set('2026-12-16T02:00:00.000Z')
    const notice = await notified(workstation, objectionId)
    expect(await as('registrar').call('objections.find', { objectionId })).toMatchObject({
      state: 'notified',
      owes: 'unit',
      correction: 'settled',
    })
    clock.set('2026-12-18T02:00:00.000Z')
    await receiveReply(workstation, notice, '2026-12-17')
    const told = await as('registrar').call('objections.recordTold', {
      objectionId,
      toldOn: '2026-12-18',
      proof: '单位电话告知，有记录',
      uploadId: null,
    })
    expect(told).toMatchObject({ state: 'closed', markedSince: null, endedOn: '2026-12-18' })
    const row = await as('registrar').call('candidates.row', { requestId, candidateId: listed })
    expect(row.objectedOn).toBeNull()
    expect(told.limits.map(({ code, state, lateDays }) => [code, state, lateDays])).toEqual([
      ['O1', 'ended', 0],
      ['O4', 'ended', 0],
      ['N1', 'ended', null],
      ['O5', 'ended', 0],
      ['O6', 'ended', 0],
    ])
    expect(told.letters.map(({ kind, state }) => [kind, state])).toEqual([
      ['recheckRequest', 'dispatched'],
      ['recheckNotice', 'received'],
      ['correction', 'dispatched'],
    ])
    expect(await as('registrar').call('requests.get', { requestId })).toMatchObject({ state: 'closed' })
    expect(
      trailOf(workstation, 'objection:')
        .map(({ act }) => act)
        .filter((act) => act !== 'objection.viewed'),
    ).toEqual([
      'objection.registered',
      'objection.letterDrafted',
      'objection.referred',
      'objection.answered',
      'objection.requeried',
      'objection.corrected',
      'objection.letterDrafted',
      'objection.notified',
      'objection.noticeReceived',
      'objection.told',
    ])
  })
})

describe('an objection of the person through the unit', () => {
  it('ends in a 更正函 for 应列未列 after the reviews, and the rest of the letter stands', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { requestId, replyId, notListed } = await answeredLetter(workstation)
    clock.set('2026-11-26T02:00:00.000Z')
    const { objectionId, timeliness, limits } = await registered(
      workstation,
      { replyId, candidateId: notListed },
      personEntryOf({ grounds: ['missing'] }),
    )
    expect(timeliness).toBe('inTime')
    expect(limits.map(({ code, dueOn, endedOn }) => [code, dueOn, endedOn])).toEqual([
      ['O2', '2026-12-02', '2026-11-24'],
      ['O3', '2026-11-27', '2026-11-26'],
      ['O4', '2026-12-01', null],
    ])
    await referred(workstation, objectionId)
    clock.set('2026-12-07T02:00:00.000Z')
    await answeredBy(workstation, objectionId, { summary: '该人员在列。' })
    await as('signer').call('objections.requery', { objectionId, reason: '国家中心更正为列入' })
    await lookedUpAgain(workstation, { requestId, candidateId: notListed, order: 2 }, 'listed')
    const correction = await corrected(workstation, requestId)
    expect(await as('drafter').call('replies.get', { replyId: correction })).toMatchObject({
      listedCount: 1,
      notListedCount: 0,
      persons: [{ candidateId: notListed, inclusion: 'listed' }],
    })
    expect(await as('registrar').call('objections.find', { objectionId })).toMatchObject({
      state: 'answered',
      correction: 'settled',
    })
  })
})

describe('both entrances for one person', () => {
  it('are one case with separate limits, the earliest governs', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { replyId, listed } = await answeredLetter(workstation)
    clock.set('2026-11-30T02:00:00.000Z')
    const about = { replyId, candidateId: listed }
    const { objectionId } = await registered(workstation, about, entryOf({ receivedOn: '2026-11-27' }))
    const second = personEntryOf({ receivedOn: '2026-11-26' })
    expect(
      await as('registrar').try('objections.register', { ...about, entry: second, files: [] }),
    ).toMatchObject({ ok: false, fault: { code: 'conflict', message: expect.stringContaining('2026-0001') } })
    const joined = await as('registrar').call('objections.addEntry', {
      objectionId,
      entry: second,
      files: [],
    })
    expect(joined.entrances).toEqual(['unit', 'candidate'])
    expect(joined.governing).toMatchObject({ code: 'O4', dueOn: '2026-12-01' })
    expect(joined.limits.filter(({ code }) => code === 'O4').map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-02',
      '2026-12-01',
    ])
    expect(joined.markedSince).toBe('2026-11-26')
    expect(joined.picture.map(({ lane, code }) => `${lane} ${code}`)).toEqual([
      'unit O1',
      'centre O4',
      'person O2',
      'unit O3',
      'centre O4',
      'nationalCentre N1',
      'back O5',
      'back O6',
    ])
    expect(
      await as('registrar').try('objections.addEntry', { objectionId, entry: second, files: [] }),
    ).toMatchObject({ ok: false, fault: { code: 'conflict' } })

    // One goes, the other stays.
    const entryId = joined.entries[1]?.entryId ?? 0
    const one = await as('registrar').call('objections.withdraw', {
      objectionId,
      entryId,
      receivedOn: '2026-11-30',
      basis: '本人书面撤回',
      uploadId: null,
    })
    expect(one).toMatchObject({ state: 'received', governing: { dueOn: '2026-12-02' }, entrances: ['unit'] })
    const none = await as('registrar').call('objections.withdraw', {
      objectionId,
      entryId: null,
      receivedOn: '2026-11-30',
      basis: '单位来函撤回',
      uploadId: null,
    })
    expect(none).toMatchObject({ state: 'withdrawn', governing: null, markedSince: null, owes: null })
  })
})
