import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import { dueDateByRule } from '../../../../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../../../../shared/deadline/ruleInForce.ts'
import { deadlineRules } from '../../../../../shared/deadline/rules.ts'
import { explanationHtml } from '../../../../../shared/letter/forms/explanationHtml.ts'

describe('explanationHtml', () => {
  it('prints every counted and every skipped day, the rule with its source, the calendar version and each label', () => {
    const explanation = dueDateByRule(ruleInForce('R1', '2026-09-30'), '2026-09-30', seedCalendar)
    if (explanation === null) throw new Error('R1 has a limit')
    const page = explanationHtml({
      centre: '试验中心',
      explained: {
        subject: { of: 'request', id: 1 },
        title: '2026-0001 某厅 复函期限',
        dates: [
          { label: 'original', due: explanation.due, act: '签收 2026-09-30', explanation },
          { label: 'extended', due: '2026-10-16', act: '经事先沟通', explanation: null },
        ],
        governing: '2026-10-16',
        pauses: ['2026-10-08 起，2026-10-09 恢复：国家查询系统故障：打不开'],
      },
      calendar: seedCalendar,
      rules: deadlineRules,
      printedBy: '甲乔',
      printedAt: '2026-10-01 09:00',
    })
    for (const words of [
      `原定　${explanation.due}`,
      '延期至　2026-10-16',
      '2026-10-01：国庆节放假，不计',
      '第 3 个工作日',
      '规则 R1 第 1 版',
      `工作日历版本：${seedCalendar.version}`,
      '现行期限：2026-10-16',
      '不按工作日推算',
      '期限不变',
      '2026-10-09 恢复：国家查询系统故障',
    ])
      expect(page).toContain(words)
    for (const day of explanation.counted) expect(page).toContain(day)
  })
})
