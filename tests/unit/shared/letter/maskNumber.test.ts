import { expect, it } from 'vitest'
import { maskNumber } from '../../../../shared/letter/maskNumber.ts'

it.each([
  ['11010519491231002X', '1101**********002X'],
  ['110105491231002', '1101*******1002'],
  [' 11010519491231002X ', '1101**********002X'],
  ['123456', '1****6'],
  ['12345', '*****'],
  ['', ''],
  ['E12345678', 'E******78'],
  ['EA1234567', 'EA*****67'],
  ['M1234567801', 'M*******801'],
  ['南字第01234567号', '南字第******67号'],
  ['军字第(2001234)号', '军字第(*****34)号'],
  ['1234567890(B)', '12*********B)'],
  ['ABC123456789012', 'ABC1*******9012'],
])(
  'shows of %j at most four characters at each end, of another document a third of its digits: %s',
  (number, masked) => {
    expect(maskNumber(number)).toBe(masked)
  },
)
