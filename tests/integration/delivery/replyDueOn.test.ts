import { afterAll, beforeAll, expect, it } from 'vitest'
import { candidatesOf } from '../../../electron/candidateRecord/candidateRepository.ts'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { replyDueOn } from '../../../electron/delivery/replyDueOn.ts'
import { seedCalendar } from '../../../shared/deadline/calendar/seedCalendar.ts'
import { dueDate } from '../../../shared/deadline/dueDate.ts'
import { startWithoutPress } from '../../support/replies.ts'
import { dispatchByMessenger, type LetterIds, sealedLetter } from '../../support/signedLetter.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'

const letterDue = '2026-11-24'
let station: TestWorkstation
let ids: LetterIds

beforeAll(async () => {
  station = await startWithoutPress()
  ids = await sealedLetter(station, ['notListed', 'notListed'])
})
afterAll(() => station.close())

/** Gives one person a clock of his own, as a 补正 does. */
function giveOwnClock(order: number, received: string, missedDueOn: string | null = null): void {
  const due = dueDate(received, 3, seedCalendar)
  station.store.transact({ userId: 1, name: '试验' }, (tx) => {
    const person = candidatesOf(tx, ids.requestId)[order - 1]
    if (person === undefined) throw new Error('no such person')
    tx.update(candidateTable, person, { due, dueOn: due.due, missedDueOn })
    tx.record({ act: 'candidate.correctionConfirmed', object: `candidate:${person.id}` })
  })
}

const dueOn = () => station.store.read((tx) => replyDueOn(tx, ids.replyId, letterDue))

it('is the letter’s while one person goes by the letter’s clock', () => {
  expect(dueOn()).toBe(letterDue)
  giveOwnClock(1, '2026-11-23')
  expect(dueOn()).toBe(letterDue)
})

it('is the earliest of their own when all have been corrected', () => {
  giveOwnClock(2, '2026-11-24')
  expect(dueOn()).toBe('2026-11-26')
})

it('stays the date that was missed before the correction', () => {
  giveOwnClock(2, '2026-11-24', letterDue)
  expect(dueOn()).toBe(letterDue)
  giveOwnClock(2, '2026-11-24')
})

it('decides how late the letter left', async () => {
  station.clock.set('2026-11-27T08:00:00.000Z')
  const dispatch = { ...dispatchByMessenger, dispatchedAt: '2026-11-27T03:00:00.000Z' }
  const { deliveries } = await station
    .as('drafter')
    .call('deliveries.dispatch', { replyId: ids.replyId, dispatch })
  expect(deliveries).toMatchObject([{ dueOn: '2026-11-26', lateDays: 1 }])
})
