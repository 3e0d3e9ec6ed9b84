import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { readyLetter } from '../../support/lists.ts'
import { workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

/** The letter of the tests is received on 2026-11-19; its persons are due on 2026-11-24. */
const letterDue = '2026-11-24'
let station: TestWorkstation
let requestId: number

beforeAll(async () => {
  station = await startTestWorkstation({ at: workingMoment })
  requestId = (await readyLetter(station, 4)).requestId
})
afterAll(() => station.close())

const idOf = (order: number) =>
  station.store.read((tx) => tx.first(candidateTable, { requestId, listOrder: order })?.id ?? 0)

async function corrected(order: number, receivedOn: string, value = `试验职位${order}`) {
  const { correctionId } = await station.as('jia').call('candidates.enterCorrection', {
    candidateId: idOf(order),
    field: 'position',
    value,
    basis: '豫财人函〔2026〕18号',
    receivedOn,
  })
  await station.as('yi').call('candidates.confirmCorrection', { correctionId })
  return station.as('jia').call('candidates.get', { candidateId: idOf(order) })
}

const sendBack = (order: number) =>
  station.as('jia').call('candidates.return', { candidateId: idOf(order), reason: '证件号码与姓名不符' })

describe('the clock of one person', () => {
  it('runs with the letter’s until the person is sent back', async () => {
    expect(await station.as('jia').call('candidates.get', { candidateId: idOf(1) })).toMatchObject({
      dueOn: letterDue,
      ownDueOn: null,
      missedDueOn: null,
      due: { received: '2026-11-19', due: letterDue },
    })
  })

  it('starts again with the 补正, for that person alone, and says why', async () => {
    await sendBack(1)
    station.clock.set('2026-11-23T02:00:00.000Z')
    const person = await corrected(1, '2026-11-23')
    expect(person).toMatchObject({
      ownDueOn: '2026-11-26',
      missedDueOn: null,
      due: { received: '2026-11-23', due: '2026-11-26', rule: { code: 'R1' } },
    })
    expect(await station.as('jia').call('candidates.get', { candidateId: idOf(2) })).toMatchObject({
      dueOn: letterDue,
      ownDueOn: null,
    })
    expect(await station.as('jia').call('requests.get', { requestId })).toMatchObject({ dueOn: letterDue })
  })

  it('keeps the lateness of whoever is sent back after the limit', async () => {
    station.clock.set('2026-11-25T02:00:00.000Z')
    await sendBack(2)
    const person = await corrected(2, '2026-11-25')
    expect(person).toMatchObject({ ownDueOn: '2026-11-30', missedDueOn: letterDue })
    await sendBack(2)
    expect(await corrected(2, '2026-11-25', '另一职位')).toMatchObject({ missedDueOn: letterDue })
  })

  it('keeps the lateness of whoever still waited for us when the 补正 came', async () => {
    expect(await corrected(3, '2026-11-25')).toMatchObject({ ownDueOn: '2026-11-30', missedDueOn: letterDue })
    expect(await corrected(4, '2026-11-24')).toMatchObject({ ownDueOn: '2026-11-27', missedDueOn: null })
  })
})
