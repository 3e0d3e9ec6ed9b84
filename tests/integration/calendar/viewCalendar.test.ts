import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarInForce } from '../../../electron/calendar/calendarRepository.ts'
import { seedArrangements } from '../../../shared/deadline/calendar/seedArrangements.ts'
import { buildWorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

let station: TestWorkstation
beforeAll(async () => {
  station = await startTestWorkstation()
})
afterAll(() => station.close())

it('gives everybody the calendar that the core counts by', async () => {
  const core = station.store.read(calendarInForce)
  for (const who of ['registrar', 'auditor'] as const) {
    const { version, arrangements } = await station.as(who).call('calendars.inForce', {})
    expect(arrangements).toEqual(seedArrangements)
    expect([version, buildWorkingCalendar(arrangements).version]).toEqual([core.version, core.version])
  }
})

it('builds the calendar once as long as nothing changes', () => {
  expect(station.store.read(calendarInForce)).toBe(station.store.read(calendarInForce))
})
