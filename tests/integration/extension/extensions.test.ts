import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doneSteps } from '../../../electron/deadline/doneSteps.ts'
import { deliveryTable } from '../../../electron/delivery/deliveryTable.ts'
import { extensionTable } from '../../../electron/extension/extensionTable.ts'
import { outageRequestTable } from '../../../electron/outage/outageTable.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import type { NewTalk } from '../../../shared/extension/contract.ts'
import { concludedLetter } from '../../support/concludedLetter.ts'
import { sendReply } from '../../support/objections.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { drafted, startWithoutPress, submitted } from '../../support/replies.ts'
import type { TestPerson, TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

let desk: TestWorkstation
let jia: TestPerson
let ding: TestPerson
beforeAll(async () => {
  desk = await startWithoutPress(workingMoment)
  jia = desk.as('jia')
  ding = desk.as('ding')
})
afterAll(() => desk.close())

const talk: NewTalk = {
  talkedAt: '2026-11-20T00:50:00.000Z',
  spokeWith: '试验联系人',
  phone: '0371-00000001',
  channel: 'phone',
  agreed: '对方同意于 11 月 26 日前复函',
}
let letters = 0
/** A letter received on 2026-11-19, due on 2026-11-24, at 09:00 of 2026-11-20. */
async function letter() {
  desk.clock.set(workingMoment)
  letters += 1
  return admittedLetter(jia, { documentNumber: `豫财人函〔2026〕${100 + letters}号` })
}
const dates = (requestId: number) => {
  const { dueOn, extendedDueOn } = desk.store.read((tx) => tx.get(requestTable, requestId, '来文'))
  return { dueOn, extendedDueOn }
}
const recordTalk = async (requestId: number, changes: Partial<NewTalk> = {}) => {
  const file = await jia.call('extensions.recordTalk', {
    requestId,
    talk: { ...talk, ...changes },
    outageId: null,
  })
  return file.talks.at(-1)?.talkId ?? 0
}
const ask = async (requestId: number, newDueOn = '2026-11-26') => {
  const talkId = await recordTalk(requestId)
  const file = await jia.call('extensions.request', {
    requestId,
    talkId,
    reason: '国家系统核实需要时间',
    newDueOn,
  })
  return file.extensions.at(-1)?.extensionId ?? 0
}

describe('an extension', () => {
  it('is granted by another person after a talk; both dates stay and the later one governs', async () => {
    const requestId = await letter()
    const extensionId = await ask(requestId)
    expect(dates(requestId)).toEqual({ dueOn: '2026-11-24', extendedDueOn: null })
    const todo = await ding.call('workbench.todo', { kind: 'extension', offset: 0, limit: 10 })
    expect(todo.rows.map((row) => row.id)).toContain(requestId)
    const file = await ding.call('extensions.decide', { extensionId, granted: true, reason: '' })
    expect(file.extensions).toMatchObject([
      {
        state: 'granted',
        fromDueOn: '2026-11-24',
        newDueOn: '2026-11-26',
        explanation: { workingDays: 2, counted: ['2026-11-25', '2026-11-26'] },
        requestedBy: '甲乔',
        decidedBy: '丁谷',
      },
    ])
    expect(dates(requestId)).toEqual({ dueOn: '2026-11-24', extendedDueOn: '2026-11-26' })
    const { rows } = await jia.call('requests.list', { filter: {}, sort: 'due', offset: 0, limit: 10 })
    expect(rows.find((row) => row.requestId === requestId)).toMatchObject({
      dueOn: '2026-11-24',
      extendedDueOn: '2026-11-26',
    })
    expect(trailOf(desk, `request:${requestId}`).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['extension.talked', 'extension.requested', 'extension.granted']),
    )
  })

  it('may be followed by another after another talk; the latest governs and every one stays', async () => {
    const requestId = await letter()
    await ding.call('extensions.decide', { extensionId: await ask(requestId), granted: true, reason: '' })
    const [first] = (await jia.call('extensions.ofLetter', { requestId })).talks
    const again = { requestId, reason: '对方补送材料', newDueOn: '2026-11-30' }
    expect(await jia.try('extensions.request', { ...again, talkId: first?.talkId ?? 0 })).toMatchObject({
      fault: { code: 'conflict', message: expect.stringMatching(/再沟通一次/) },
    })
    await ding.call('extensions.decide', {
      extensionId: await ask(requestId, '2026-11-30'),
      granted: true,
      reason: '',
    })
    expect(dates(requestId)).toEqual({ dueOn: '2026-11-24', extendedDueOn: '2026-11-30' })
    const { extensions } = await jia.call('extensions.ofLetter', { requestId })
    expect(extensions.map(({ fromDueOn, newDueOn }) => [fromDueOn, newDueOn])).toEqual([
      ['2026-11-24', '2026-11-26'],
      ['2026-11-26', '2026-11-30'],
    ])
  })

  it('moves nothing when it is refused, and needs a reason for that', async () => {
    const requestId = await letter()
    const extensionId = await ask(requestId)
    const refusal = { extensionId, granted: false }
    expect(await ding.try('extensions.decide', { ...refusal, reason: '' })).toMatchObject({ ok: false })
    await ding.call('extensions.decide', { ...refusal, reason: '请按期办理' })
    expect(dates(requestId)).toEqual({ dueOn: '2026-11-24', extendedDueOn: null })
    expect(await ding.try('extensions.decide', { ...refusal, granted: true, reason: '' })).toMatchObject({
      fault: { code: 'conflict' },
    })
  })
})

describe('an extension is refused', () => {
  it('without a recorded talk, or on that of another letter', async () => {
    const [requestId, other] = [await letter(), await letter()]
    const foreign = await recordTalk(other)
    for (const talkId of [999, foreign])
      expect(
        await jia.try('extensions.request', {
          requestId,
          talkId,
          reason: '没有沟通',
          newDueOn: '2026-11-26',
        }),
      ).toMatchObject({ fault: { code: 'conflict', message: expect.stringMatching(/先.*沟通/) } })
    expect((await jia.call('extensions.ofLetter', { requestId })).extensions).toEqual([])
  })

  it('after the limit: the talk is 逾期沟通 even when it is said to have been earlier, and the reply is not blocked', async () => {
    const requestId = await letter()
    desk.clock.set('2026-11-25T01:00:00.000Z')
    const late = await recordTalk(requestId, { talkedAt: '2026-11-25T00:30:00.000Z' })
    const backdated = await recordTalk(requestId, { talkedAt: '2026-11-24T06:00:00.000Z' })
    const file = await jia.call('extensions.ofLetter', { requestId })
    expect(file.talks.map(({ kind }) => kind)).toEqual(['afterLimit', 'afterLimit'])
    expect(file.obstacle).toMatch(/已过/)
    for (const talkId of [late, backdated])
      expect(
        await jia.try('extensions.request', {
          requestId,
          talkId,
          reason: '已经逾期',
          newDueOn: '2026-11-27',
        }),
      ).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    expect(dates(requestId)).toEqual({ dueOn: '2026-11-24', extendedDueOn: null })
  })

  it.each([
    ['a talk in the future', '2026-11-20T02:00:00.000Z'],
    ['a talk before the letter came', '2026-11-18T02:00:00.000Z'],
  ])('for %s', async (_, talkedAt) => {
    const requestId = await letter()
    expect(
      await jia.try('extensions.recordTalk', { requestId, talk: { ...talk, talkedAt }, outageId: null }),
    ).toMatchObject({ fault: { code: 'invalid-input' } })
  })

  it('to who asked for it, to the wrong role, and for a second request while one waits', async () => {
    const requestId = await letter()
    const extensionId = await ask(requestId)
    const decision = { extensionId, granted: true, reason: '' }
    expect(await jia.try('extensions.decide', decision)).toMatchObject({ fault: { code: 'forbidden' } })
    expect(await desk.as('bing').try('extensions.decide', decision)).toMatchObject({
      fault: { code: 'forbidden', message: expect.stringMatching(/签发人/) },
    })
    const talkId = await recordTalk(requestId)
    expect(
      await jia.try('extensions.request', { requestId, talkId, reason: '再次申请', newDueOn: '2026-11-27' }),
    ).toMatchObject({ fault: { message: expect.stringMatching(/待批准/) } })
    desk.store.transact({ userId: 0, name: '测试' }, (tx) => {
      const [row] = tx.where(extensionTable, { id: extensionId })
      if (row !== undefined) tx.update(extensionTable, row, { requestedBy: ding.userId })
      tx.record({ act: 'extension.requested', object: `request:${requestId}` })
    })
    expect(await ding.try('extensions.decide', decision)).toMatchObject({
      fault: { code: 'second-person-required' },
    })
  })
})

describe('an outage', () => {
  it('proposes a talk and an extension for the letters it held up, and stops no clock', async () => {
    const requestId = await letter()
    const before = dates(requestId)
    const { outageId } = await jia.call('outages.record', {
      startedAt: '2026-11-20T00:30:00.000Z',
      endedAt: null,
      symptom: '系统无法登录',
      toldWhom: '国家中心值班员',
      uploadId: null,
    })
    desk.store.transact({ userId: 0, name: '测试' }, (tx) => {
      tx.insert(outageRequestTable, { outageId, requestId })
      tx.record({ act: 'outage.recorded', object: `request:${requestId}` })
    })
    const proposal = async () =>
      (await jia.call('extensions.forOutage', { outageId })).find((row) => row.requestId === requestId)
    expect(await proposal()).toMatchObject({
      hasTalk: false,
      state: null,
      contact: '试验联系人 0371-00000001',
    })
    await jia.call('extensions.recordTalk', { requestId, talk, outageId })
    expect(await proposal()).toMatchObject({ hasTalk: true })
    expect(dates(requestId)).toEqual(before)
  })
})

describe('延期告知函', () => {
  const granted = async (requestId: number, newDueOn = '2026-11-26') => {
    const extensionId = await ask(requestId, newDueOn)
    await ding.call('extensions.decide', { extensionId, granted: true, reason: '' })
    return extensionId
  }
  const draft = (extensionId: number) =>
    desk.as('drafter').call('replies.draftExtensionNotice', { extensionId, copies: 2 })
  const stateOf = (requestId: number) => desk.store.read((tx) => tx.get(requestTable, requestId, '来文'))
  const answerable = async () => {
    desk.clock.set(workingMoment)
    letters += 1
    return concludedLetter(desk, ['notListed'], { documentNumber: `豫财人函〔2026〕${100 + letters}号` })
  }

  it('leaves like every letter, ends neither letter nor limit, and the reply keeps both dates', async () => {
    const requestId = await answerable()
    desk.clock.set('2026-11-20T01:40:00.000Z')
    const { replyId } = await draft(await granted(requestId))
    const page = await desk.as('drafter').call('replies.get', { replyId })
    expect(page).toMatchObject({ kind: 'extensionNotice', dueOn: null, extendedDueOn: null, blockers: [] })
    expect(page.gate.leaks).toEqual([])
    expect(page.gate.leaving.map(({ detail }) => detail).join()).toMatch(/11月24日.*延至2026年11月26日/)
    await sendReply(desk, replyId)
    expect(stateOf(requestId)).toMatchObject({ state: 'admitted', answeredOn: null, dueOn: '2026-11-24' })
    const [line] = desk.store.read((tx) => tx.where(deliveryTable, { replyId }))
    expect(line).toMatchObject({ dueOn: null, lateDays: null, extendedDueOn: null, objection: null })
    expect(desk.store.read((tx) => doneSteps(tx, stateOf(requestId)))).toMatchObject({ dispatch: null })
    const awaiting = await desk.as('drafter').call('replies.awaiting', { requestId, offset: 0, limit: 5 })
    expect(awaiting.rows).toMatchObject([{ kind: 'first', dueOn: '2026-11-24' }])
    const { extensions, noticeFor } = await jia.call('extensions.ofLetter', { requestId })
    expect(extensions).toMatchObject([{ notice: { replyId, state: 'dispatched' } }])
    expect(noticeFor).toBeNull()
    const first = await drafted(desk, requestId)
    await sendReply(desk, first.replyId)
    expect(stateOf(requestId)).toMatchObject({ state: 'closed', answeredOn: '2026-11-20' })
    const [left] = desk.store.read((tx) => tx.where(deliveryTable, { replyId: first.replyId }))
    expect(left).toMatchObject({ dueOn: '2026-11-24', lateDays: 0, extendedDueOn: '2026-11-26' })
  })

  it('stands in the way of no reply and of no withdrawal, and is moot once the reply has left', async () => {
    const requestId = await answerable()
    desk.clock.set('2026-11-20T01:40:00.000Z')
    const extensionId = await granted(requestId)
    const { replyId } = await draft(extensionId)
    expect(await draft(extensionId)).toEqual({ replyId })
    await submitted(desk, replyId)
    await sendReply(desk, (await drafted(desk, requestId)).replyId)
    expect(stateOf(requestId)).toMatchObject({ state: 'closed' })
    const late = await ding.try('replies.sign', { replyId, opinion: '同意', typedNumber: null })
    expect(late).toMatchObject({ fault: { message: expect.stringMatching(/不再需要延期告知函/) } })
    const told = await letter()
    desk.clock.set('2026-11-20T01:40:00.000Z')
    await sendReply(desk, (await draft(await granted(told))).replyId)
    await jia.call('requests.withdraw', { requestId: told, basis: '单位来函撤回申请' })
    expect(stateOf(told)).toMatchObject({ state: 'withdrawn' })
  })

  it('is drafted from the last granted extension alone', async () => {
    const requestId = await letter()
    const waiting = await ask(requestId)
    const refused = { fault: { code: 'conflict', message: expect.stringMatching(/没有批准/) } }
    const input = (extensionId: number) => ({ extensionId, copies: 1 })
    const drafter = desk.as('drafter')
    expect(await drafter.try('replies.draftExtensionNotice', input(waiting))).toMatchObject(refused)
    await ding.call('extensions.decide', { extensionId: waiting, granted: true, reason: '' })
    const { replyId } = await draft(waiting)
    const next = await granted(requestId, '2026-11-30')
    expect(await drafter.try('replies.draftExtensionNotice', input(waiting))).toMatchObject({ ok: false })
    expect((await drafter.call('replies.get', { replyId })).blockers.join()).toMatch(/后来又延期/)
    const second = await drafter.call('replies.get', { replyId: (await draft(next)).replyId })
    expect(second.gate.leaving.map(({ detail }) => detail).join()).toMatch(/前次已延至2026年11月26日/)
  })
})
