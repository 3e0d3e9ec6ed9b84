import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { type WorkKind, workKinds } from '../../../../shared/workbench/model.ts'
import { paperStep } from '../../../../shared/workbench/paperStep.ts'
import type { WorkItem } from '../../../../shared/workbench/summary.ts'
import { todaySheet } from '../../../../shared/workbench/todaySheet.ts'

const item = (kind: WorkKind, changes: Partial<WorkItem> = {}): WorkItem => ({
  kind,
  of: 'request',
  id: 1,
  number: '收2026-0001',
  unitName: '某某省财政厅',
  note: '某财函〔2026〕1号',
  why: null,
  persons: 1,
  dueOn: '2026-11-20',
  extendedDueOn: null,
  dueProvisional: false,
  urgency: 'none',
  wantedOn: null,
  ...changes,
})
const sheet = (...items: readonly WorkItem[]) =>
  todaySheet(items, {
    today: '2026-11-20',
    calendar: seedCalendar,
    thresholds: { soonAtOrBelow: 1 },
  })

describe('今日办理单', () => {
  it('puts days in order, what is past first, what others owe last, the urgent first within a day', () => {
    const at = (id: number, dueOn: string | null, changes: Partial<WorkItem> = {}) =>
      item('admit', { id, number: `收2026-000${id}`, dueOn, ...changes })
    const { groups } = sheet(
      at(1, null),
      at(2, '2026-11-23'),
      at(3, '2026-11-20'),
      at(4, '2026-11-20', { urgency: 'extraUrgent' }),
      at(5, '2026-11-18', { extendedDueOn: '2026-11-25' }),
      at(6, '2026-11-19'),
      at(7, '2026-11-19', { kind: 'receipt' }),
    )
    expect(groups.map(({ title, lines }) => [title, ...lines.map(({ number }) => number.at(-1))])).toEqual([
      ['已过期限', '6'],
      ['今天到期　2026-11-20 星期五', '4', '3'],
      ['下一个工作日到期　2026-11-23 星期一', '2'],
      ['2026-11-25 星期三 到期', '5'],
      ['没有期限', '1'],
      ['等对方', '7'],
    ])
  })

  it('has one line for a letter, whoever may do what on it', () => {
    const { groups } = sheet(item('verify'), item('verify'), item('firstReview'), item('draft'))
    expect(groups.flatMap(({ lines }) => lines)).toMatchObject([
      { number: '收2026-0001', unitName: '某某省财政厅', steps: '核对与审查、拟稿与签发' },
    ])
  })

  it('says the same of a letter whether somebody on it is listed or not', () => {
    const said = (...kinds: readonly WorkKind[]) =>
      sheet(...kinds.map((kind) => item(kind, { persons: 1, note: '失信被执行人名单' })))
    for (const kind of ['firstReview', 'secondReview', 'thirdReview', 'adjudicate', 'classify'] as const)
      expect(said(kind)).toEqual(said('verify'))
  })

  it('counts what it may not name, and a kind it does not know', () => {
    const objection = (kind: WorkKind, dueOn: string) =>
      item(kind, { of: 'objection', number: '异2026-0001', dueOn })
    const { groups, others } = sheet(
      objection('notify', '2026-11-24'),
      objection('notify', '2026-11-24'),
      objection('requery', '2026-11-23'),
      item('approval', { of: 'approval', number: '', dueOn: null }),
    )
    expect([groups, others]).toEqual([[], { count: 3, nearest: '2026-11-23' }])
    expect(paperStep('coming' as WorkKind)).toBe('其他事项')
  })

  it('knows no step whose name tells a result', () => {
    for (const kind of Object.keys(workKinds) as WorkKind[])
      expect(paperStep(kind)).not.toMatch(/复审|复核|复查|核定|列入|异议|归类|重新/u)
  })
})
