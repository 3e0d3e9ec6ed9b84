import { describe, expect, it } from 'vitest'
import { isSameName, writtenName } from '../../../../shared/user/sameName.ts'

describe('names that two people are asked about', () => {
  it.each([
    ['blanks', '甲 乔', true],
    ['full width blanks', '甲　乔', true],
    ['a note behind', '甲乔（综合科）', true],
    ['a note in other brackets', '甲乔[二]', true],
    ['a number behind', '甲乔2', true],
    ['a dot between', '甲·乔', true],
    ['a character that nobody sees', '甲\u200b乔', true],
    ['a compatibility character', '甲⾷乔', false],
    ['another name', '乙岑', false],
    ['a longer name', '甲乔生', false],
  ])('%s', (_, other, same) => {
    expect(isSameName('甲乔', other)).toBe(same)
    expect(isSameName(other, '甲乔')).toBe(same)
  })

  it('takes a name of nothing but a note for itself', () => {
    expect(isSameName('（一）', '（二）')).toBe(false)
    expect(isSameName('（一）', '（一）')).toBe(true)
  })

  it('writes a name the same way however it was typed', () => {
    expect(writtenName('Ａ 甲')).toBe(writtenName('a甲'))
    expect(writtenName('甲乔（一）')).not.toBe(writtenName('甲乔'))
  })
})
