import { expect, it } from 'vitest'
import { maskNumber } from '../../../../shared/letter/maskNumber.ts'

it.each([
  ['11010519491231002X', '1101**********002X'],
  ['110105491231002', '1101*******1002'],
  [' 11010519491231002X ', '1101**********002X'],
  ['123456', '1****6'],
  ['12345', '*****'],
  ['', ''],
])('shows of %j at most four characters at each end: %s', (number, masked) => {
  expect(maskNumber(number)).toBe(masked)
})
