import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { workLamp } from '../../../../shared/workbench/workLamp.ts'

const lampOf = (item: Partial<Parameters<typeof workLamp>[0]>) =>
  workLamp(
    { kind: 'verify', dueOn: '2026-11-24', extendedDueOn: null, dueProvisional: false, ...item },
    '2026-11-23',
    seedCalendar,
  )

describe('the lamp of a thing that waits', () => {
  it('counts working days to its last day and says when that day is not certain', () => {
    expect(lampOf({})).toEqual({ kind: 'soon', words: '剩 1 个工作日' })
    expect(lampOf({ dueOn: '2026-11-26' })).toEqual({ kind: 'normal', words: '剩 3 个工作日' })
    expect(lampOf({ dueOn: '2026-11-20', dueProvisional: true })).toEqual({
      kind: 'overdue',
      words: '逾期 1 个工作日（暂定）',
    })
  })

  it('is out where no clock runs, and grey where the unit has our letter', () => {
    expect(lampOf({ dueOn: null })).toBeNull()
    expect(lampOf({ kind: 'receipt', dueOn: '2026-11-20' })).toEqual({ kind: 'paused', words: '等待对方' })
  })
})
