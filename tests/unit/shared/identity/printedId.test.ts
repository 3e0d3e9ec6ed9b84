import { expect, it } from 'vitest'
import { groupedIdNumber, maskedIdNumber } from '../../../../shared/identity/printedId.ts'

it('hides the birth date and keeps six and four characters', () => {
  expect(maskedIdNumber('11010519491231002X')).toBe('110105********002X')
  expect(maskedIdNumber('12345678')).toBe('********')
})

it('groups 18 characters 6-8-4 and leaves others alone', () => {
  expect(groupedIdNumber('11010519491231002X')).toBe('110105 19491231 002X')
  expect(groupedIdNumber('12345')).toBe('12345')
})
