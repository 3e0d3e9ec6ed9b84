import type { AgendaEntry } from '../../agenda/model.ts'
import { addCalendarDays, epochDay, weekdayOfEpochDay } from '../../deadline/calendar/epochDay.ts'
import type { WorkingCalendar } from '../../deadline/calendar/workingCalendar.ts'
import { dateLabels } from '../../deadline/explain/explained.ts'
import type { CalendarDate } from '../../time.ts'
import { html, type Markup, nothing, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** What a month on paper is made from. */
export interface AgendaForm {
  readonly centre: string
  /** The first day of the month. */
  readonly month: CalendarDate
  readonly lanes: string
  readonly entries: readonly AgendaEntry[]
  readonly omitted: number
  readonly calendar: WorkingCalendar
  readonly printedBy: string
  /** The 链头码 at the moment of printing: on paper it witnesses the trail. */
  readonly head: string
  readonly printedAt: string
}

const styles = `
.month td{height:21mm;width:14.28%;vertical-align:top;font-size:8.5pt;padding:.8mm 1mm;line-height:1.3}
.month .off{background:#e4e4e4}
.month .head{display:flex;justify-content:space-between;font-size:10pt}
.month .none{border:.75pt solid #000;background:#fff}
.month .mark{border-left:1.2mm solid #000;padding-left:.8mm;margin-top:.5mm}
`

/** One month as a table, Monday first: days off shaded and named, every entry with its number, what is due, and its state in words. */
export function agendaHtml(form: AgendaForm): string {
  const { centre, month, lanes, entries, omitted } = form
  const [year, number] = month.split('-').map(Number)
  const title = `${year}年${number}月期限日历`
  const weeks = weeksOf(month).map((days) => html`<tr>${days.map((day) => cell(form, day))}</tr>`)
  const heads = ['一', '二', '三', '四', '五', '六', '日'].map((day) => html`<th>星期${day}</th>`)
  const more = omitted > 0 ? html`<p class="small">另有 ${omitted} 项未列出，请在程序中查看。</p>` : nothing
  const body = html`<h1>${title}</h1>
<div class="line"><span>${centre}</span><span>${lanes}　共 ${entries.length} 项</span><span>打印：${form.printedBy}　${form.printedAt}　链头码 ${form.head}</span></div>
<table class="month"><thead><tr>${heads}</tr></thead><tbody>${weeks}</tbody></table>${more}`
  return page(title, `${formStylesheet('landscape', title)}${styles}`, body)
}

/** The weeks a month lies in; days of the neighbouring months are null. */
function weeksOf(month: CalendarDate): readonly (readonly (CalendarDate | null)[])[] {
  const before = (weekdayOfEpochDay(epochDay(month)) + 6) % 7
  const days = Array.from({ length: 31 }, (_, index) => addCalendarDays(month, index)).filter(
    (day) => day.slice(0, 7) === month.slice(0, 7),
  )
  const cells = [...Array<null>(before).fill(null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_each, day) => cells[week * 7 + day] ?? null),
  )
}

function cell({ calendar, entries }: AgendaForm, date: CalendarDate | null): Markup {
  if (date === null) return html`<td class="none"></td>`
  const day = calendar.days[calendar.places.get(date) ?? -1]
  const isOff = day?.kind === 'holiday' || day?.kind === 'weekend'
  const words = day === undefined || day.kind === 'workday' || day.kind === 'weekend' ? '' : day.why
  const marks = entries.filter((entry) => entry.day === date).map(mark)
  return html`<td class="${isOff ? 'off' : ''}"><div class="head"><b>${Number(date.slice(8))}</b><span>${words}</span></div>${marks}</td>`
}

function mark({ number, unitName, what, label, lamp, provisional }: AgendaEntry): Markup {
  const dated = label === 'original' ? '' : `${dateLabels[label]} `
  return html`<div class="mark">${number} ${unitName}<br>${dated}${what}：${lamp.words}${provisional ? '（暂定）' : ''}</div>`
}
