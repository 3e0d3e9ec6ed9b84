import { describe, expect, it } from 'vitest'
import { isSameHuman } from '../../../../shared/user/sameHuman.ts'

describe('one human', () => {
  it.each([
    [
      'the same account',
      [
        { id: 1, name: '甲乔' },
        { id: 1, name: '乙岑' },
      ],
      true,
    ],
    [
      'another account of the same name',
      [
        { id: 1, name: '甲乔' },
        { id: 9, name: '甲乔' },
      ],
      true,
    ],
    [
      'blanks and full width in the name',
      [
        { id: 1, name: '甲 乔' },
        { id: 9, name: '甲　乔' },
      ],
      true,
    ],
    [
      'another person',
      [
        { id: 1, name: '甲乔' },
        { id: 2, name: '乙岑' },
      ],
      false,
    ],
    [
      'a namesake told apart by a note',
      [
        { id: 1, name: '甲乔' },
        { id: 2, name: '甲乔（综合科）' },
      ],
      false,
    ],
  ] as const)('%s', (_, [one, other], same) => {
    expect(isSameHuman(one, other)).toBe(same)
    expect(isSameHuman(other, one)).toBe(same)
  })
})
