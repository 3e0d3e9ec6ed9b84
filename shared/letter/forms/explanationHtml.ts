import type { WorkingCalendar } from '../../deadline/calendar/workingCalendar.ts'
import { dateLabels, type ExplainedDates } from '../../deadline/explain/explained.ts'
import { explanationLines } from '../../deadline/explain/explanationLines.ts'
import type { DeadlineRule } from '../../deadline/rules.ts'
import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** What 期限说明 is made from. */
export interface ExplanationForm {
  readonly centre: string
  readonly explained: ExplainedDates
  readonly calendar: WorkingCalendar
  readonly rules: readonly DeadlineRule[]
  readonly printedBy: string
  readonly printedAt: string
}

/** 期限说明: for every date of a thing the act behind it, the rule with its source, each counted and each skipped day. */
export function explanationHtml({ centre, explained, calendar, rules, ...printed }: ExplanationForm): string {
  const parts = explained.dates.map(({ label, due, act, explanation }) => {
    const lines =
      explanation === null
        ? [html`<tr><td class="left">与来文单位约定并经批准的日期，不按工作日推算</td></tr>`]
        : explanationLines(explanation, calendar, rules).map(
            (line) => html`<tr><td class="left">${line}</td></tr>`,
          )
    return html`<p class="line"><span>${dateLabels[label]}　${due}</span><span>${act}</span></p>
<table class="form">${lines}</table><p>&nbsp;</p>`
  })
  const pauses = explained.pauses.map((line) => html`<tr><td class="left">${line}</td></tr>`)
  const rested =
    pauses.length === 0
      ? html``
      : html`<p class="line"><span>暂停（只顺延环节预算，期限不变）</span></p>
<table class="form">${pauses}</table><p>&nbsp;</p>`
  const body = html`<h1>期限说明</h1>
<div class="line"><span>${explained.title}</span><span>${centre}</span></div>
${parts}
${rested}
<div class="line"><span>现行期限：${explained.governing ?? '尚未起算'}</span><span>打印：${printed.printedBy}　${printed.printedAt}</span></div>`
  return page('期限说明', formStylesheet('portrait', '期限说明'), body)
}
