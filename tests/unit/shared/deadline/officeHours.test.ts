import { expect, it } from 'vitest'
import { defaultOfficeHours, OfficeHours, timeOfDay } from '../../../../shared/deadline/officeHours.ts'

it.each([
  [0, '08:30'],
  [0.25, '10:15'],
  [0.5, '12:00'],
  [0.75, '15:45'],
  [1, '17:30'],
])('puts %f of the day at %s', (part, at) => {
  expect(timeOfDay(part, defaultOfficeHours)).toBe(at)
})

it('refuses hours that do not follow each other', () => {
  expect(OfficeHours.safeParse(defaultOfficeHours).success).toBe(true)
  expect(OfficeHours.safeParse({ ...defaultOfficeHours, morningTo: '08:00' }).success).toBe(false)
})
