import { html, type Markup, nothing, page } from '../letter/page/markup.ts'
import { formStylesheet } from '../letter/page/stylesheet.ts'
import type { CalendarDate } from '../time.ts'
import type { OtherWork, SheetGroup, SheetLine } from './todaySheet.ts'

/** What 今日办理单 is made from. */
export interface TodaySheetForm {
  readonly centre: string
  readonly today: CalendarDate
  readonly weekday: string
  readonly groups: readonly SheetGroup[]
  readonly others: OtherWork
  readonly printedBy: string
  readonly printedAt: string
  /** The 链头码 at the moment of printing: on paper it witnesses the trail. */
  readonly head: string
}

const widths = ['9mm', '31mm', '25mm', '40mm', '33mm', '20mm', '12mm']
const columns = ['序号', '期限状态', '收文号', '来文单位', '要办的事', '经办人', '办结']

/** 今日办理单: an upright A4 sheet of what waits at the desk, a row for each letter by its day, with room for a name and a tick. */
export function todaySheetHtml(form: TodaySheetForm): string {
  const { centre, today, weekday, groups, others, printedBy, printedAt, head } = form
  const title = '今日办理单'
  const heads = columns.map((column, index) => html`<th style="width:${widths[index] ?? ''}">${column}</th>`)
  const total = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  const body = html`<h1>${title}</h1>
<div class="line"><span>${centre}</span><span>${today}　${weekday}　共 ${total} 件</span></div>
<table class="register"><thead><tr>${heads}</tr></thead><tbody>${groupRows(groups)}</tbody></table><div style="height:3mm"></div>
${total === 0 ? html`<p class="sub">没有等着办理的来文。</p>` : nothing}
${others.count > 0 ? html`<p class="small">${othersWords(others)}</p>` : nothing}
<p class="small">“核对与审查”是结果核对和其后各级审查的合称，不分写；本单不写被查询人，也不写查询结果。</p>
<div class="line small"><span>打印：${printedBy}　${printedAt}</span><span>链头码 ${head}</span></div>`
  return page(title, formStylesheet('portrait', title), body)
}

function othersWords({ count, nearest }: OtherWork): string {
  return `另有 ${count} 项不印在纸上${nearest === null ? '' : `，最近一项期限 ${nearest}`}，请在工作台查看。`
}

/** The number of a row counts on through all days. */
function groupRows(groups: readonly SheetGroup[]): Markup[] {
  let place = 0
  return groups.flatMap(({ title, lines }) => [
    html`<tr><td class="left" style="background:#eee" colspan="${columns.length}"><b>${title}</b>（${lines.length} 件）</td></tr>`,
    ...lines.map((line) => {
      place += 1
      return row(line, place)
    }),
  ])
}

function row({ lamp, urgency, number, unitName, steps, wantedOn }: SheetLine, place: number): Markup {
  const wanted = wantedOn === null ? nothing : html`<br>要求 ${wantedOn} 前反馈`
  return html`<tr><td>${place}</td><td>${lamp}${wanted}</td><td><span class="tight">${number}</span>${urgency === '' ? nothing : html`<br><b>${urgency}</b>`}</td><td class="left">${unitName}</td><td class="left">${steps}</td><td></td><td><span class="box"></span></td></tr>`
}
