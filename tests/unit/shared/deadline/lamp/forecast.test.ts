import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import {
  type DeskPace,
  elapsedPart,
  forecast,
  hoursOfDay,
  measuredPace,
  type OpenRequest,
} from '../../../../../shared/deadline/lamp/forecast.ts'
import { defaultOfficeHours } from '../../../../../shared/deadline/officeHours.ts'

/** Seven hours a day at 20 persons an hour: 140 persons a day. */
const pace = (changes: Partial<DeskPace> = {}): DeskPace => ({
  today: '2026-11-20',
  elapsed: 0,
  personsPerHour: 20,
  hours: defaultOfficeHours,
  ...changes,
})
const letter = (requestId: number, persons: number, dueOn: string | null = '2026-11-25'): OpenRequest => ({
  requestId,
  persons,
  dueOn,
})

describe('forecast', () => {
  it('ends a list of 640 over the weekend and says that it misses its limit', () => {
    const [one] = forecast([letter(1, 640, '2026-11-24')], pace(), seedCalendar)
    // Friday, Monday, Tuesday, Wednesday take 140 each; the 80 left take four hours of Thursday.
    expect(one).toMatchObject({ endsOn: '2026-11-26', endsAt: '14:30', fits: false })
  })

  it('serves the letter with the nearest limit first, those without a limit last', () => {
    const found = forecast(
      [
        letter(1, 10, null),
        letter(2, 10, '2026-11-25'),
        letter(3, 10, '2026-11-24'),
        letter(4, 10, '2026-11-24'),
      ],
      pace(),
      seedCalendar,
    )
    expect(found.map(({ requestId }) => requestId)).toEqual([3, 4, 2, 1])
    expect(found.at(-1)?.fits).toBe(true)
  })

  it('begins at the hour it is, and on the next working day on a day off', () => {
    const [noon] = forecast([letter(1, 35)], pace({ elapsed: 0.5 }), seedCalendar)
    expect(noon).toMatchObject({ endsOn: '2026-11-20', endsAt: '15:45' })
    const [sunday] = forecast([letter(1, 35)], pace({ today: '2026-11-22', elapsed: 0.5 }), seedCalendar)
    expect(sunday).toMatchObject({ endsOn: '2026-11-23', endsAt: '10:15' })
    const [evening] = forecast([letter(1, 35)], pace({ elapsed: 1 }), seedCalendar)
    expect(evening?.endsOn).toBe('2026-11-23')
  })

  it('never ends a letter earlier because another one has come', () => {
    const some = fc.array(
      fc.record({
        requestId: fc.integer({ min: 1, max: 1000 }),
        persons: fc.integer({ min: 1, max: 700 }),
        dueOn: fc.constantFrom('2026-11-23', '2026-11-24', '2026-12-01', null),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 700 }), (letters, persons) => {
        const before = new Map(forecast(letters, pace(), seedCalendar).map((one) => [one, one]))
        const ends = [...before.values()]
        const after = forecast([...letters, letter(5000, persons, '2026-11-23')], pace(), seedCalendar)
        for (const one of after.filter(({ requestId }) => requestId !== 5000)) {
          const was = ends.find(
            (other) =>
              other.requestId === one.requestId && other.dueOn === one.dueOn && other.persons === one.persons,
          )
          expect(`${one.endsOn} ${one.endsAt}` >= `${was?.endsOn} ${was?.endsAt}`).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('elapsedPart', () => {
  it('counts nothing before the morning and over lunch, half at noon and all in the evening', () => {
    const at = (time: string) => elapsedPart(time, defaultOfficeHours)
    expect([at('07:00'), at('08:30'), at('12:00'), at('13:00'), at('17:30'), at('23:00')]).toEqual([
      0, 0, 0.5, 0.5, 1, 1,
    ])
    expect(at('10:15')).toBe(0.25)
  })
})

describe('hoursOfDay', () => {
  it('leaves lunch out', () => {
    expect(hoursOfDay(defaultOfficeHours)).toBe(7)
  })
})

describe('measuredPace', () => {
  it('divides persons by hours, and gives nothing while too little was recorded', () => {
    expect(measuredPace([])).toBeNull()
    expect(measuredPace([{ persons: 19, hours: 1 }])).toBeNull()
    expect(
      measuredPace([
        { persons: 60, hours: 2 },
        { persons: 30, hours: 1 },
      ]),
    ).toBe(30)
  })
})
