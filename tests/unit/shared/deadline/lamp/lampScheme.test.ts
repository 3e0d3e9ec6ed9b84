import { describe, expect, it } from 'vitest'
import { defaultLampScheme, LampScheme } from '../../../../../shared/deadline/lamp/lampScheme.ts'

const refusal = (changes: object) =>
  LampScheme.safeParse({ ...defaultLampScheme, ...changes }).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ])
const looked = (changes: object) => ({ looks: { ...defaultLampScheme.looks, ...changes } })
const { normal, soon, closed } = defaultLampScheme.looks

describe('LampScheme', () => {
  it('takes thresholds that ascend, equal ones too', () => {
    expect(refusal({})).toBeUndefined()
    expect(refusal({ soonAtOrBelow: 3, escalateAtOrBelow: 3 })).toBeUndefined()
  })

  it('refuses a letter on the board before it is yellow, in words', () => {
    expect(refusal({ soonAtOrBelow: 1, escalateAtOrBelow: 2 })).toEqual([
      ['escalateAtOrBelow', '上督办不能早于转黄：请把上督办的剩余天数填得不大于转黄的剩余天数'],
    ])
    expect(refusal({ soonAtOrBelow: 11 })).toEqual([['soonAtOrBelow', '转黄的剩余天数不超过 10 个工作日']])
    expect(refusal({ soonAtOrBelow: 1.5 })).toEqual([
      ['soonAtOrBelow', '请填写转黄的剩余天数，为整数个工作日'],
    ])
  })

  it('refuses two states that read or look the same', () => {
    expect(refusal(looked({ soon: { ...soon, word: '正常' } }))?.[0]?.[0]).toBe('looks.soon')
    expect(refusal(looked({ closed: { ...closed, colour: normal.colour, icon: normal.icon } }))).toEqual([
      ['looks.closed', '「正常」与「已办结」的字样相同，或颜色和图标都相同，不能分辨，请改一种'],
    ])
    // One colour for two states is fine while the icon tells them apart.
    expect(refusal(looked({ soon: { ...soon, colour: normal.colour } }))).toBeUndefined()
    expect(refusal(looked({ soon: { ...soon, word: '' } }))).toEqual([['looks.soon.word', '请填写字样']])
  })
})
