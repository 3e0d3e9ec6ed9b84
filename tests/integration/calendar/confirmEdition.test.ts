import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { deliveryTable } from '../../../electron/delivery/deliveryTable.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { committedList, typedPerson } from '../../support/lists.ts'
import { notice2027 } from '../../support/notices.ts'
import { admissibilityOf, admittedLetter } from '../../support/registrations.ts'
import { startWithoutPress } from '../../support/replies.ts'
import { dispatchByMessenger, sealedLetter } from '../../support/signedLetter.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const page = { offset: 0, limit: 50 }
const edition = notice2027
const { origin, reason, ...days } = edition
let station: TestWorkstation
let letters: Readonly<Record<'early' | 'moved' | 'later' | 'returned' | 'answered', number>>
let deliveryId: number

const letterAt = (documentNumber: string, receivedAt: string) =>
  admittedLetter(station.as('registrar'), { documentNumber, receivedAt, declaredCount: 1 })
const rowOf = (id: number) => station.store.read((tx) => tx.get(requestTable, id, '来文'))
const personsOf = (requestId: number) => station.store.read((tx) => tx.where(candidateTable, { requestId }))

beforeAll(async () => {
  station = await startWithoutPress()
  const { requestId: answered, replyId } = await sealedLetter(station, ['notListed'])
  station.clock.set('2026-12-30T01:00:00.000Z')
  await station.as('drafter').call('deliveries.dispatch', { replyId, dispatch: { ...dispatchByMessenger } })
  await station.as('registrar').call('deliveries.recordReceipt', {
    replyId,
    receivedOn: '2026-12-29',
    receivedBy: '试验收件人',
    evidenceUploadId: null,
  })
  deliveryId = station.store.read((tx) => tx.first(deliveryTable, { replyId }))?.id ?? 0
  const moved = await letterAt('豫财人函〔2026〕21号', '2026-12-29T01:00:00.000Z')
  await committedList(station.as('registrar'), moved, [typedPerson(1)])
  letters = {
    answered,
    moved,
    early: await letterAt('豫财人函〔2026〕22号', '2026-12-18T01:00:00.000Z'),
    later: await letterAt('豫财人函〔2026〕23号', '2026-12-25T01:00:00.000Z'),
    returned: await letterAt('豫财人函〔2026〕24号', '2026-12-29T02:00:00.000Z'),
  }
  await station.as('registrar').call('requests.returnWhole', {
    requestId: letters.returned,
    admissibility: admissibilityOf(),
    reason: '来函未附名单',
  })
})
afterAll(() => station.close())

const movedRows = () => [
  {
    object: `request:${letters.moved}`,
    words: expect.stringMatching(/^来文 2026-\d{4} 的复函期限$/),
    from: '2027-01-04',
    to: '2027-01-05',
    because: ['2026-12-31 星期四 工作日 → 星期四 元旦放假'],
  },
  {
    object: `request:${letters.later}`,
    words: expect.any(String),
    from: '2026-12-30',
    to: '2026-12-29',
    because: ['2026-12-27 星期日 非工作日 → 星期日 调休上班'],
  },
  {
    object: `delivery:${deliveryId}`,
    words: expect.stringContaining('异议期'),
    from: '2027-01-08',
    to: '2027-01-11',
    because: ['2026-12-31 星期四 工作日 → 星期四 元旦放假'],
  },
]

describe('a new arrangement', () => {
  it('is refused with the reason when its days contradict each other, and nothing is written', async () => {
    const broken = { ...edition, makeUpWorkdays: ['2027-02-06'] }
    expect(await station.as('registrar').try('calendars.propose', broken)).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input', message: expect.stringContaining('2027-02-06 同时列为') },
    })
    expect(await station.as('registrar').call('calendars.editions', {})).toEqual([])
  })

  it('shows the proposer exactly the open items that it moves', async () => {
    const seen = await station.as('registrar').call('calendars.preview', { ...days, ...page })
    expect(seen).toMatchObject({ total: 3, refreshed: 0, late: 1, rows: movedRows() })
    expect(seen.changedDays).toContain('2026-12-27 星期日 非工作日 → 星期日 调休上班')
    const second = await station.as('registrar').call('calendars.preview', { ...days, offset: 2, limit: 1 })
    expect([second.total, second.rows.length, second.rows[0]?.object]).toEqual([
      3,
      1,
      `delivery:${deliveryId}`,
    ])
  })

  it('is confirmed by somebody else only, who saw the same list, and then moves them all', async () => {
    const ding = station.as('ding')
    const bing = station.as('bing')
    const { editionId, edition: number } = await ding.call('calendars.propose', edition)
    expect(number).toBe(1)
    const { movesName } = await bing.call('calendars.consequences', { editionId, ...page })
    expect(await ding.try('calendars.confirm', { editionId, movesName })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect(await bing.try('calendars.confirm', { editionId, movesName: 'another list' })).toMatchObject({
      fault: { code: 'conflict' },
    })
    expect(rowOf(letters.moved).dueOn).toBe('2027-01-04')
    const untouched = {
      early: rowOf(letters.early),
      returned: rowOf(letters.returned),
      answered: rowOf(letters.answered),
    }

    const done = await bing.call('calendars.confirm', { editionId, movesName })
    expect(done).toMatchObject({
      state: 'inForce',
      movedCount: 3,
      proposedBy: ding.name,
      decidedBy: bing.name,
    })
    const moved = rowOf(letters.moved)
    expect(moved).toMatchObject({ dueOn: '2027-01-05', dueProvisional: false })
    expect(moved.due).toMatchObject({
      due: '2027-01-05',
      calendarVersion: done.calendarVersion,
      rule: { code: 'R1' },
    })
    expect(personsOf(letters.moved)).toMatchObject([{ dueOn: '2027-01-05', dueProvisional: false }])
    expect(rowOf(letters.later).dueOn).toBe('2026-12-29')
    expect({
      early: rowOf(letters.early),
      returned: rowOf(letters.returned),
      answered: rowOf(letters.answered),
    }).toEqual(untouched)
    expect(trailOf(station, `calendar:${editionId}`).map(({ act }) => act)).toEqual([
      'calendar.proposed',
      'calendar.confirmed',
    ])
    for (const { object, from, to } of movedRows())
      expect(trailOf(station, object).at(-1)).toMatchObject({
        act: 'calendar.dateMoved',
        detail: { editionId, from, to },
      })
    const { version, arrangements } = await bing.call('calendars.inForce', {})
    expect([version, arrangements.length]).toEqual([done.calendarVersion, 7])
  })

  it('counts for what comes afterwards', async () => {
    const requestId = await letterAt('豫财人函〔2026〕25号', '2026-12-29T03:00:00.000Z')
    expect(rowOf(requestId)).toMatchObject({ dueOn: '2027-01-05', dueProvisional: false })
  })

  it('is refused when it says what counts already', async () => {
    expect(await station.as('registrar').try('calendars.propose', edition)).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('相同') },
    })
  })
})

describe('a corrected edition', () => {
  it('can be sent back or withdrawn, and then moves nothing', async () => {
    const [jia, bing, ding] = [station.as('jia'), station.as('bing'), station.as('ding')]
    const corrected = { ...edition, makeUpWorkdays: ['2026-12-27', '2027-02-13'] }
    const first = await jia.call('calendars.propose', corrected)
    expect(first.edition).toBe(2)
    expect(await ding.try('calendars.propose', corrected)).toMatchObject({ fault: { code: 'conflict' } })
    expect(await ding.try('calendars.withdraw', { editionId: first.editionId })).toMatchObject({
      fault: { code: 'forbidden' },
    })
    await jia.call('calendars.withdraw', { editionId: first.editionId })
    const second = await jia.call('calendars.propose', corrected)
    const rejected = await bing.call('calendars.reject', {
      editionId: second.editionId,
      reason: '与通知不符',
    })
    expect(rejected).toMatchObject({ state: 'rejected', decisionReason: '与通知不符', isMineToDecide: false })
    expect(await bing.try('calendars.confirm', { editionId: second.editionId, movesName: '' })).toMatchObject(
      { fault: { code: 'conflict' } },
    )
    const states = (await jia.call('calendars.editions', {})).map(({ state }) => state)
    expect(states).toEqual(['rejected', 'withdrawn', 'inForce'])
    expect(rowOf(letters.moved).dueOn).toBe('2027-01-05')
  })

  it('replaces the one before, which keeps its row', async () => {
    const corrected = {
      ...edition,
      offPeriods: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }, ...edition.offPeriods.slice(1)],
      makeUpWorkdays: ['2027-02-13'],
      reason: '更正版通知',
    }
    const { editionId } = await station.as('jia').call('calendars.propose', corrected)
    const { movesName, total } = await station
      .as('ding')
      .call('calendars.consequences', { editionId, ...page })
    expect(total).toBe(4)
    await station.as('ding').call('calendars.confirm', { editionId, movesName })
    expect(rowOf(letters.moved).dueOn).toBe('2027-01-04')
    const kept = await station.as('jia').call('calendars.editions', {})
    expect(kept.map(({ edition: number, state }) => [number, state])).toEqual([
      [2, 'inForce'],
      [2, 'rejected'],
      [2, 'withdrawn'],
      [1, 'superseded'],
    ])
  })
})
