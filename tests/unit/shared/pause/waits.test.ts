import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Absence, type PersonAbsences, wholeWaits } from '../../../../shared/pause/waits.ts'

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`
const isOn = (date: string) => (absence: Absence) =>
  absence.from <= date && (absence.to === null || date < absence.to)

describe('wholeWaits', () => {
  it('waits only while everybody is away and somebody of them was sent back', () => {
    const returned = { from: day(10), to: day(20) }
    const sentBack: PersonAbsences = { away: [returned, { from: day(22), to: null }], returned: [returned] }
    const answered: PersonAbsences = { away: [{ from: day(12), to: null }], returned: [] }
    const atTheDesk: PersonAbsences = { away: [], returned: [] }
    expect(wholeWaits([sentBack])).toEqual([returned])
    expect(wholeWaits([sentBack, answered])).toEqual([{ from: day(12), to: day(20) }])
    expect(wholeWaits([sentBack, answered, atTheDesk])).toEqual([])
    expect(wholeWaits([answered])).toEqual([])
  })

  it('is right for each single day, whatever overlaps', () => {
    const absence = fc
      .tuple(fc.integer({ min: 1, max: 27 }), fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([from, days]) => ({ from: day(from), to: days === null ? null : day(Math.min(28, from + days)) }))
    const person = fc
      .tuple(fc.array(absence, { maxLength: 2 }), fc.array(absence, { maxLength: 2 }))
      .map(([answered, returned]) => ({ away: [...answered, ...returned], returned }))
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (persons) => {
        const waits = wholeWaits(persons)
        for (let number = 1; number <= 29; number += 1) {
          const on = isOn(day(number))
          const expected =
            persons.every(({ away }) => away.some(on)) && persons.some(({ returned }) => returned.some(on))
          expect(waits.some(on)).toBe(expected)
        }
      }),
      { numRuns: 200 },
    )
  })
})
