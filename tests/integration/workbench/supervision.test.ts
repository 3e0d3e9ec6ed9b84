import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSetting } from '../../../electron/setting/settingMoves.ts'
import { defaultLampScheme } from '../../../shared/deadline/lamp/lampScheme.ts'
import { extendLetter } from '../../support/extendedLetter.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

let desk: TestWorkstation
let [plain, extended] = [0, 0]
beforeAll(async () => {
  desk = await startTestWorkstation({ at: workingMoment })
  const jia = desk.as('jia')
  plain = await admittedLetter(jia)
  extended = await admittedLetter(jia, { documentNumber: '豫财人函〔2026〕16号' })
  desk.store.transact(desk.as('jia'), (tx) =>
    tx.record({ act: 'session.locked', object: `user:${jia.userId}` }),
  )
  desk.clock.advance(60_000)
  await extendLetter(desk, extended, '2026-11-26')
})
afterAll(() => desk.close())

const board = async () =>
  (await desk.as('bing').call('workbench.supervision', {})).map(({ requestId }) => requestId)

describe('督办', () => {
  it('shows what is due today or overdue by the governing date, with who holds it and how long', async () => {
    expect(await board()).toEqual([])
    desk.clock.set('2026-11-24T01:00:00.000Z')
    expect(await desk.as('bing').call('workbench.supervision', {})).toMatchObject([
      {
        requestId: plain,
        number: '2026-0001',
        dueOn: '2026-11-24',
        extendedDueOn: null,
        holders: '甲乔',
        sinceReceipt: 3,
        sinceMoved: 2,
        net: 3,
        isPaused: false,
        remindedAt: null,
      },
    ])
    const reason = { reason: 'unitSupplies', note: '等待来文单位补送名单附件' } as const
    await desk.as('jia').call('pauses.open', { requestId: plain, ...reason, from: '2026-11-23' })
    expect(await desk.as('bing').call('workbench.supervision', {})).toMatchObject([
      { requestId: plain, dueOn: '2026-11-24', sinceReceipt: 3, net: 1, isPaused: true },
    ])
    desk.clock.set('2026-11-27T01:00:00.000Z')
    expect(await board()).toEqual([plain, extended])
  })

  it('goes by the scheme that two people decided, as do the counts of the workbench', async () => {
    desk.clock.set('2026-11-20T01:10:00.000Z')
    const soon = async () =>
      (await desk.as('jia').call('workbench.counts', {})).kinds.reduce((sum, kind) => sum + kind.soon, 0)
    expect(await soon()).toBe(0)
    desk.store.transact({ userId: 0, name: '测试' }, (tx) => {
      const value = { ...defaultLampScheme, soonAtOrBelow: 2, escalateAtOrBelow: 2 }
      saveSetting(tx, 'deadline.lampScheme', { value, at: tx.at, by: '测试' })
      tx.record({ act: 'setting.changed', object: 'setting:deadline.lampScheme' })
    })
    expect(await board()).toEqual([plain])
    expect(await soon()).toBe(1)
    expect(await desk.as('jia').call('session.state', {})).toMatchObject({
      lampScheme: { soonAtOrBelow: 2, version: 1 },
    })
  })
})

describe('the away summary', () => {
  it('tells what came due, what others owe and what was promised since the person was last here', async () => {
    desk.clock.set('2026-11-25T01:00:00.000Z')
    expect(await desk.as('jia').call('workbench.away', {})).toMatchObject({
      cameDue: [{ requestId: plain, isOverdue: true }],
      receiptsOwed: 0,
      decisionsOwed: 0,
      promises: [{ requestId: extended, words: '延期至 2026-11-26', by: '丁谷' }],
    })
  })

  it('is empty for who was never here before', async () => {
    expect(await desk.as('ding').call('workbench.away', {})).toMatchObject({
      since: null,
      cameDue: [],
      promises: [],
    })
  })
})
