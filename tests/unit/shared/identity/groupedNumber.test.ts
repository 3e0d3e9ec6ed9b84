import { expect, it } from 'vitest'
import { groupedNumber } from '../../../../shared/identity/groupedNumber.ts'

it('groups eighteen characters 6-8-4 and leaves the rest alone', () => {
  expect(groupedNumber('410199199001010016')).toEqual(['410199', '19900101', '0016'])
  expect(groupedNumber('410199********0016')).toEqual(['410199', '********', '0016'])
  expect(groupedNumber('12345')).toEqual(['12345'])
})
