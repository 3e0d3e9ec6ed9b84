import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

let desk: TestWorkstation
let requestId: number
beforeAll(async () => {
  desk = await startTestWorkstation({ at: workingMoment })
  requestId = await admittedLetter(desk.as('jia'))
})
afterAll(() => desk.close())

const reminder = () =>
  ({
    item: `request:${requestId}`,
    party: 'colleague',
    person: '甲乔',
    channel: 'inPerson',
    reason: '还剩 2 个工作日，名单尚未录入',
    nextAct: '今天录完名单',
  }) as const

describe('a reminder', () => {
  it('names number, reason and next act, stands in the trail, and may not follow another too soon', async () => {
    const bing = desk.as('bing')
    expect(await bing.call('reminders.record', reminder())).toMatchObject({
      number: '2026-0001',
      reason: reminder().reason,
      nextAct: '今天录完名单',
      remindedBy: '丙闻',
    })
    expect(trailOf(desk, `request:${requestId}`).at(-1)).toMatchObject({ act: 'reminder.recorded' })
    expect(await bing.try('reminders.record', reminder())).toMatchObject({
      fault: { code: 'conflict', message: expect.stringMatching(/甲乔.*下次最早 2026-11-23/) },
    })
    desk.clock.set('2026-11-23T01:00:00.000Z')
    await bing.call('reminders.record', reminder())
    const { lines, due } = await bing.call('reminders.ofLetter', { requestId })
    expect(lines).toHaveLength(2)
    expect(due).toMatchObject([{ item: `request:${requestId}`, nextOn: '2026-11-24' }])
  })

  it('is refused once nothing is owed any more, and for what does not exist', async () => {
    const jia = desk.as('jia')
    await jia.call('requests.withdraw', { requestId, basis: '来文单位书面撤回' })
    desk.clock.set('2026-11-30T01:00:00.000Z')
    expect(await jia.try('reminders.record', reminder())).toMatchObject({
      fault: { code: 'conflict', message: expect.stringMatching(/已办结/) },
    })
    expect(await jia.try('reminders.record', { ...reminder(), item: 'request:99' })).toMatchObject({
      fault: { code: 'not-found' },
    })
    expect(await jia.try('reminders.record', { ...reminder(), item: 'user:1' })).toMatchObject({
      fault: { code: 'invalid-input' },
    })
  })
})
