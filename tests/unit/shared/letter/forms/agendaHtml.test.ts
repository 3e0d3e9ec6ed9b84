import { describe, expect, it } from 'vitest'
import type { AgendaEntry } from '../../../../../shared/agenda/model.ts'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import { agendaHtml } from '../../../../../shared/letter/forms/agendaHtml.ts'

const entry: AgendaEntry = {
  key: 'request:1:extended',
  day: '2026-10-12',
  lane: 'ours',
  kind: 'reply',
  label: 'extended',
  number: '2026-0001',
  unitName: '某厅 <内>',
  what: '复函',
  lamp: { kind: 'soon', words: '今天到期' },
  provisional: false,
  why: null,
  requestId: 1,
  objectionId: null,
}
const month = (entries: readonly AgendaEntry[], omitted = 0) =>
  agendaHtml({
    head: '146-0000-1111-2222-ZZZZ',
    centre: '试验中心',
    month: '2026-10-01',
    lanes: '本中心',
    entries,
    omitted,
    calendar: seedCalendar,
    printedBy: '甲乔',
    printedAt: '2026-10-01 09:00',
  })

describe('agendaHtml', () => {
  it('names 放假 and 调休上班 and puts each entry on its day with its state in words', () => {
    const page = month([entry])
    expect(page).toContain('2026年10月期限日历')
    expect(page).toContain('<b>1</b><span>国庆节放假</span>')
    expect(page).toContain('<b>10</b><span>调休上班</span>')
    expect(page).toMatch(
      /<b>12<\/b><span><\/span><\/div><div class="mark">2026-0001 某厅 &lt;内&gt;<br>延期至 复函：今天到期/,
    )
    expect(page.match(/<b>\d+<\/b>/g)).toHaveLength(31)
    expect(page).toContain('A4 landscape')
  })

  it('begins the week on Monday', () => {
    // 1 October 2026 is a Thursday: three empty days before it.
    const [firstWeek = ''] = /<tbody><tr>.*?<\/tr>/u.exec(month([])) ?? []
    expect(firstWeek.match(/class="none"/g)).toHaveLength(3)
  })

  it('says how much was left out', () => {
    expect(month([], 12)).toContain('另有 12 项未列出')
  })
})
