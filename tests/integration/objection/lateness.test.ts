import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answeredBy,
  answeredLetter,
  entryOf,
  notified,
  type ObjectionPage,
  personEntryOf,
  receiveReply,
  referred,
  registered,
  startForObjections,
} from '../../support/objections.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

describe('a late objection', () => {
  it('carries a mark, waits for another supervisor, and goes up all the same', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { replyId, listed } = await answeredLetter(workstation)
    clock.set('2026-12-09T02:00:00.000Z')
    const late = await registered(
      workstation,
      { replyId, candidateId: listed },
      entryOf({ receivedOn: '2026-12-08' }),
    )
    const { objectionId } = late
    expect(late).toMatchObject({ timeliness: 'late', awaitsDecision: true, state: 'received' })
    expect(late.limits.find(({ code }) => code === 'O1')).toMatchObject({ dueOn: '2026-12-02', lateDays: 4 })
    expect(late.hints[0]).toContain('不影响申请复核')
    const entryId = late.entries[0]?.entryId ?? 0

    const undecided = { kind: 'lateObjection' as const, offset: 0, limit: 10 }
    expect((await as('signer').call('workbench.todo', undecided)).rows).toMatchObject([
      { of: 'objection', id: objectionId },
    ])

    // Not blocked: the request leaves before anybody has decided.
    await referred(workstation, objectionId)
    const decide = { objectionId, entryId, decision: 'accepted' as const, reason: '单位内部流转耽搁，已说明' }
    expect(await as('registrar').try('objections.decideLate', decide)).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    })
    const decided = await as('signer').call('objections.decideLate', decide)
    expect(decided).toMatchObject({ awaitsDecision: false, timeliness: 'late' })
    expect(decided.entries[0]?.late).toMatchObject({ decision: 'accepted', by: '丁谷' })
    expect(decided.limits.find(({ code }) => code === 'O1')?.lateDays).toBe(4)
    expect(await as('signer').try('objections.decideLate', decide)).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
  })
})

describe('the steps of a case', () => {
  let workstation: TestWorkstation
  let objection: ObjectionPage
  let replyId: number
  let notListed: number
  beforeAll(async () => {
    workstation = await startForObjections()
    const letter = await answeredLetter(workstation)
    replyId = letter.replyId
    notListed = letter.notListed
    workstation.clock.set('2026-11-26T02:00:00.000Z')
    const unknown = personEntryOf({ resultReceivedOn: null, personAppliedOn: null, proof: '' })
    objection = await registered(workstation, { replyId, candidateId: letter.listed }, unknown)
  })
  afterAll(() => workstation.close())
  const register = (entry: ReturnType<typeof entryOf>) =>
    workstation
      .as('registrar')
      .try('objections.register', { replyId, candidateId: notListed, entry, files: [] })

  it('takes unknown dates as 待说明, never as late, and judges them when they are told', async () => {
    expect(objection).toMatchObject({ timeliness: 'toBeExplained', awaitsDecision: false })
    const { objectionId } = objection
    const entryId = objection.entries[0]?.entryId ?? 0
    const told = { objectionId, entryId, proof: '单位来电说明', reason: '单位说明', files: [] }
    const amended = await workstation.as('registrar').call('objections.amend', {
      ...told,
      resultReceivedOn: '2026-11-23',
      personAppliedOn: '2026-11-24',
    })
    expect(amended.timeliness).toBe('inTime')
    expect(amended.governing).toEqual(objection.governing)
    expect(trailOf(workstation, `objection:${objectionId}`).at(-1)).toMatchObject({
      act: 'objection.amended',
      reason: '单位说明',
      detail: { before: { resultReceivedOn: null }, after: { resultReceivedOn: '2026-11-23' } },
    })
  })

  it.each([
    ['a date after today', { receivedOn: '2026-11-27' }, '不能晚于今天'],
    ['an objection before our letter left', { receivedOn: '2026-11-19' }, '早于复函发出'],
    ['a result had after the objection', { resultReceivedOn: '2026-11-27' }, '晚于提出异议'],
    ['a told date without its proof', { proof: '' }, '请写明凭据'],
    ['a person’s date at the unit’s entrance', { personAppliedOn: '2026-11-24' }, '请留空'],
    ['an objection without a ground', { grounds: [] }, '请至少选择一项异议理由'],
  ])('refuse %s and write nothing', async (_, changes, words) => {
    const before = trailOf(workstation, 'objection:').length
    const refused = await register(entryOf(changes))
    expect(refused.ok).toBe(false)
    expect(JSON.stringify(refused)).toContain(words)
    expect(trailOf(workstation, 'objection:')).toHaveLength(before)
    const { total } = await workstation
      .as('registrar')
      .call('objections.list', { filter: { candidateId: notListed }, offset: 0, limit: 10 })
    expect(total).toBe(0)
  })

  it('previews the judgement and every counted day without saving', async () => {
    const preview = await workstation.as('registrar').call('objections.preview', {
      replyId,
      candidateId: notListed,
      entry: {
        entrance: 'unit',
        receivedOn: '2026-11-26',
        resultReceivedOn: '2026-11-23',
        personAppliedOn: null,
        proof: '收文章',
      },
    })
    expect(preview).toMatchObject({ timeliness: 'inTime', problem: null, openObjectionId: null })
    expect(preview.limits.find(({ code }) => code === 'O4')?.explanation?.counted).toEqual([
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
    ])
  })

  it('refuse acts out of order with a sentence and no trace', async () => {
    const { objectionId } = objection
    const before = trailOf(workstation, 'objection:').length
    const early = await workstation
      .as('drafter')
      .try('replies.draftRecheck', { objectionId, kind: 'recheckNotice', copies: 2, parcel: null })
    expect(early).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    const bare = await workstation
      .as('drafter')
      .try('replies.draftRecheck', { objectionId, kind: 'recheckRequest', copies: 2, parcel: null })
    expect(bare).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    const told = await workstation
      .as('registrar')
      .try('objections.recordTold', { objectionId, toldOn: '2026-11-26', proof: '电话', uploadId: null })
    expect(told).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    expect(trailOf(workstation, 'objection:')).toHaveLength(before)
  })

  it('let nobody ask the national centre for progress before the interval is over', async () => {
    const { objectionId } = objection
    await referred(workstation, objectionId)
    const talk = {
      objectionId,
      kind: 'progressInquiry' as const,
      channel: 'telephone' as const,
      heldOn: '2026-11-26',
      counterpart: '异议处理岗',
      content: '询问复核进度',
      uploadId: null,
    }
    expect(await workstation.as('inquirer').try('objections.recordTalk', talk)).toMatchObject({
      ok: false,
      fault: { message: expect.stringContaining('2026-12-03 起可再次函询') },
    })
    await workstation.as('inquirer').call('objections.recordTalk', { ...talk, kind: 'conversation' })
    workstation.clock.set('2026-12-03T02:00:00.000Z')
    expect((await workstation.as('inquirer').call('objections.find', { objectionId })).proposesInquiry).toBe(
      true,
    )
    const asked = await workstation
      .as('inquirer')
      .call('objections.recordTalk', { ...talk, heldOn: '2026-12-03' })
    expect(asked).toMatchObject({ proposesInquiry: false, nextInquiryOn: '2026-12-10', nationalAge: 5 })
    expect(asked.talks.map(({ kind }) => kind)).toEqual(['conversation', 'progressInquiry'])
  })

  it('end without the unit’s word only after its limit and by the supervisor', async () => {
    const { objectionId } = objection
    workstation.clock.set('2026-12-07T02:00:00.000Z')
    await answeredBy(workstation, objectionId, { outcome: 'upheld', summary: '维持。' })
    const notice = await notified(workstation, objectionId)
    await receiveReply(workstation, notice, '2026-12-07')
    const close = { objectionId, reason: '单位多次催办未回报' }
    expect(await workstation.as('signer').try('objections.close', close)).toMatchObject({
      ok: false,
      fault: { message: expect.stringContaining('2026-12-10') },
    })
    workstation.clock.set('2026-12-14T02:00:00.000Z')
    expect(await workstation.as('signer').call('objections.close', close)).toMatchObject({
      state: 'closed',
      told: null,
    })
  })
})
