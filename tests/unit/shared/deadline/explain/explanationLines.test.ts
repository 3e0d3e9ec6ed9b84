import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import { dueDate, dueDateByRule } from '../../../../../shared/deadline/dueDate.ts'
import { explanationLines } from '../../../../../shared/deadline/explain/explanationLines.ts'
import { ruleInForce } from '../../../../../shared/deadline/ruleInForce.ts'

describe('explanationLines', () => {
  it('tells rule, day 0, every day and the result in order', () => {
    const explanation = dueDateByRule(ruleInForce('R1', '2026-11-20'), '2026-11-20', seedCalendar)
    const lines = explanation === null ? [] : explanationLines(explanation, seedCalendar)
    expect(lines).toEqual([
      '复函：自签收查询申请公文之日起 3 个工作日内，止于复函发出',
      expect.stringMatching(/^依据：《关于做好公务员录用.*规则 R1 第 1 版$/),
      '2026-11-20 星期五：收到当日，不计入（民法典第二百零一条）',
      '2026-11-21：周六，不计',
      '2026-11-22：周日，不计',
      '2026-11-23 星期一：第 1 个工作日',
      '2026-11-24 星期二：第 2 个工作日',
      '2026-11-25 星期三：第 3 个工作日',
      '第 3 个工作日为 2026-11-25 星期三',
      `工作日历版本：${seedCalendar.version}`,
    ])
  })

  it('says when the date may still move', () => {
    const lines = explanationLines(dueDate('2026-12-30', 3, seedCalendar), seedCalendar)
    expect(lines.at(-2)).toBe('第 3 个工作日为 2027-01-05 星期二（暂定，待当年放假安排公布后重算）')
  })

  it('says why a letter of Friday evening counts from Monday under a cut-off', () => {
    const arrived = { at: '2026-11-20 19:00', cutOff: '17:30' }
    const counted = { ...dueDate('2026-11-23', 3, seedCalendar), arrived }
    expect(explanationLines(counted, seedCalendar).slice(0, 2)).toEqual([
      '2026-11-20 星期五 19:00 收到：晚于受理截止时刻 17:30，视为下一工作日 2026-11-23 收到（民法典第二百零三条，本中心设置的受理截止时刻）',
      '2026-11-23 星期一：视为收到之日，不计入（民法典第二百零一条）',
    ])
  })
})
