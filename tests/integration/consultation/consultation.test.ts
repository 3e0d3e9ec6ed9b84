import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPromises } from '../../../electron/consultation/talkRepository.ts'
import type { TalkFields } from '../../../shared/consultation/model.ts'
import { seedAnswers } from '../../../shared/consultation/seedAnswers.ts'
import { admittedLetter, unitNamed, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

let workstation: TestWorkstation
let requestId: number
let unitId: number
beforeAll(async () => {
  workstation = await startTestWorkstation({ at: workingMoment })
  const registrar = workstation.as('registrar')
  unitId = await unitNamed(registrar, '河南省财政厅')
  requestId = await admittedLetter(registrar)
})
afterAll(() => workstation.close())

const talk = (changes: Partial<TalkFields> = {}): TalkFields => ({
  callerName: '试验联系人',
  callerPost: '人事处',
  unitId,
  unitTold: null,
  requestId,
  calledBack: true,
  asked: '来函收到没有，何时答复',
  said: '已收到，正在办理，至迟24日答复',
  answerId: null,
  promise: null,
  ...changes,
})
const page = { text: '', openPromises: false, offset: 0, limit: 50 }

describe('电话咨询卡', () => {
  it('finds letters by number and units by initials, and leaves an entry for every look-up', async () => {
    const desk = workstation.as('verifier')
    const before = trailOf(workstation, 'consultations').length
    const byNumber = await desk.call('consultations.lookUp', { text: '豫财人函[2026]15号' })
    expect(byNumber).toEqual([expect.objectContaining({ requestId, unitName: '河南省财政厅' })])
    const byInitials = await desk.call('consultations.lookUp', { text: 'czt' })
    expect(byInitials).toContainEqual(expect.objectContaining({ unitId, requestId: null }))
    expect(trailOf(workstation, 'consultations').slice(before)).toMatchObject([
      { act: 'consultation.lookedUp', detail: { letters: 1 } },
      { act: 'consultation.lookedUp', detail: { text: 'czt' } },
    ])
  })

  it('finds nothing by a person’s number and keeps the number out of the trail', async () => {
    const text = '41010519900307811X'
    expect(await workstation.as('verifier').call('consultations.lookUp', { text })).toEqual([])
    expect(JSON.stringify(trailOf(workstation, 'consultations'))).not.toContain(text)
  })

  it('gives the registered telephone number and the computed words, and says in the trail that it was opened', async () => {
    const card = await workstation.as('drafter').call('consultations.card', { unitId, requestId })
    expect(card.registered.telephone).toBe('0371-00000001')
    expect(card.maySay).toContain('至迟2026年11月24日书面答复')
    expect(trailOf(workstation, `request:${requestId}`).at(-1)).toMatchObject({
      act: 'consultation.cardOpened',
      actor: '甲乔',
    })
    const general = await workstation.as('drafter').call('consultations.card', { unitId, requestId: null })
    expect(general.target.intakeNumber).toBeNull()
    expect(trailOf(workstation, `unit:${unitId}`).at(-1)?.act).toBe('consultation.cardOpened')
  })

  it('refuses a letter of another unit and people who have no letters', async () => {
    const other = await unitNamed(workstation.as('registrar'), '河南省教育厅')
    const mixed = { unitId: other, requestId }
    expect(await workstation.as('verifier').try('consultations.card', mixed)).toMatchObject({
      fault: { code: 'invalid-input' },
    })
    expect(await workstation.as('auditor').try('consultations.card', { unitId, requestId })).toMatchObject({
      fault: { code: 'forbidden' },
    })
  })
})

describe('电话咨询登记', () => {
  it('keeps the talk with letter and promise, and shows it on the next card', async () => {
    const promise = { what: '24日下午回电告知文号', on: '2026-11-24' }
    const row = await workstation.as('drafter').call('consultations.record', talk({ promise }))
    expect(row).toMatchObject({ unitName: '河南省财政厅', promise, recordedBy: '甲乔', promiseKeptAt: null })
    const card = await workstation.as('verifier').call('consultations.card', { unitId, requestId })
    expect(card.talks[0]?.consultationId).toBe(row.consultationId)
    const open = workstation.store.read((tx) => openPromises(tx, { until: '2026-11-24', limit: 10 }))
    expect(open).toMatchObject([{ requestId, what: promise.what, unitName: '河南省财政厅' }])
    expect(workstation.store.read((tx) => openPromises(tx, { until: '2026-11-23', limit: 10 }))).toEqual([])
    expect(trailOf(workstation, `request:${requestId}`).at(-2)).toMatchObject({
      act: 'consultation.recorded',
    })
    const { consultationId } = row
    const kept = { consultationId, how: '已回电告知' }
    expect(await workstation.as('verifier').call('consultations.keepPromise', kept)).toMatchObject({
      promiseKeptHow: '已回电告知',
    })
    expect(await workstation.as('verifier').try('consultations.keepPromise', kept)).toMatchObject({
      fault: { code: 'conflict' },
    })
    expect(workstation.store.read((tx) => openPromises(tx, { limit: 10 }))).toEqual([])
  })

  it('lists talks by caller, words and unit, those with open promises apart', async () => {
    const caller = workstation.as('registrar')
    const promise = { what: '下周一前回电', on: '2026-11-23' }
    await caller.call('consultations.record', talk({ callerName: '试例庚', promise }))
    await caller.call(
      'consultations.record',
      talk({ unitId: null, requestId: null, unitTold: '某县委组织部' }),
    )
    const list = (changes: object) => caller.call('consultations.list', { ...page, ...changes })
    expect((await list({})).rows[0]?.unitName).toBe('某县委组织部')
    expect((await list({ text: '试例庚' })).total).toBe(1)
    expect((await list({ text: 'czt' })).total).toBeGreaterThan(0)
    expect((await list({ openPromises: true })).rows).toMatchObject([{ callerName: '试例庚' }])
  })

  it('refuses a talk without a unit, about another unit’s letter or with a promise in the past, and writes nothing', async () => {
    const caller = workstation.as('registrar')
    const other = await unitNamed(caller, '河南省教育厅')
    const before = (await caller.call('consultations.list', page)).total
    for (const wrong of [
      talk({ unitId: null, unitTold: null, requestId: null }),
      talk({ unitId: other }),
      talk({ promise: { what: '昨天回电', on: '2026-11-19' } }),
    ])
      expect(await caller.try('consultations.record', wrong)).toMatchObject({
        fault: { code: 'invalid-input' },
      })
    expect((await caller.call('consultations.list', page)).total).toBe(before)
  })
})

describe('标准答复', () => {
  it('comes with the delivered answers, found by words and by initials of the question', async () => {
    const desk = workstation.as('drafter')
    expect((await desk.call('standardAnswers.list', {})).length).toBe(seedAnswers.length)
    const byWords = await desk.call('standardAnswers.list', { text: '证件号码列' })
    expect(byWords.map(({ question }) => question)).toEqual(['名单应当怎样填写'])
    const byInitials = await desk.call('standardAnswers.list', { text: 'dcsjdf' })
    expect(byInitials.map(({ question }) => question)).toEqual(['多长时间答复'])
  })

  it('keeps every edition, tells only the current one and takes a withdrawn one out of use', async () => {
    const supervisor = workstation.as('spotChecker')
    const [first] = await supervisor.call('standardAnswers.list', { text: '先传真' })
    if (first === undefined) throw new Error('no delivered answer')
    const { topic, question, answer, source, answerId } = first
    const fields = { topic, question, answer: `${answer}传真号见公文抬头。`, source }
    const reason = '补充传真号'
    const second = await supervisor.call('standardAnswers.change', { answerId, fields, reason })
    expect(second).toMatchObject({ edition: 2, state: 'current', reason, writtenBy: '丙闻' })
    const stale = { answerId, fields, reason }
    expect(await supervisor.try('standardAnswers.change', stale)).toMatchObject({
      fault: { code: 'conflict' },
    })
    expect(await supervisor.call('standardAnswers.list', { text: '先传真' })).toEqual([second])
    const editions = await supervisor.call('standardAnswers.editions', { answerId: second.answerId })
    expect(editions.map(({ edition, state }) => [edition, state])).toEqual([
      [2, 'current'],
      [1, 'replaced'],
    ])
    expect(trailOf(workstation, `answer:${answerId}`)).toMatchObject([
      { act: 'answer.changed', reason, detail: { before: { answer }, after: fields } },
    ])
    await supervisor.call('standardAnswers.withdraw', { answerId: second.answerId, reason: '不再接收传真' })
    expect(await supervisor.call('standardAnswers.list', { text: '先传真' })).toEqual([])
    expect(
      await supervisor.call('standardAnswers.list', { text: '先传真', withWithdrawn: true }),
    ).toMatchObject([{ state: 'withdrawn' }])
  })

  it('is written by a supervisor only', async () => {
    const fields = {
      topic: 'office',
      question: '可以寄快递吗',
      answer: '可以邮寄。',
      source: '本中心决定',
    } as const
    const add = { fields, reason: '常有人问' }
    expect(await workstation.as('registrar').try('standardAnswers.add', add)).toMatchObject({
      fault: { code: 'forbidden' },
    })
    expect(await workstation.as('signer').call('standardAnswers.add', add)).toMatchObject({ edition: 1 })
  })
})
