import { fieldTable } from '../letter/forms/fieldTable.ts'
import { html, page } from '../letter/page/markup.ts'
import { formStylesheet } from '../letter/page/stylesheet.ts'
import type { LostAct, NumberSource, RestorationKind } from './restoration.ts'

/** 恢复情况说明: times are Beijing minutes. */
export interface RestorationForm {
  readonly centre: string
  readonly kind: RestorationKind
  readonly source: NumberSource
  readonly restoredAt: string
  readonly backupAt: string
  readonly backupHead: string
  readonly replacedHead: string | null
  readonly lostFrom: string
  readonly lostTo: string
  /** How many entries were lost; null where the replaced store could not be read. */
  readonly lostEntries: number | null
  readonly lostActs: readonly LostAct[]
  /** Numbers that are on paper and are not given again, in words. */
  readonly numbers: readonly string[]
  readonly reason: string
  readonly systemAdmin: string
  readonly securityAdmin: string
  readonly printedBy: string
  readonly printedAt: string
  readonly head: string
}

const title = '恢复情况说明'

/** One restore on A4: what it put in place of what, the numbers that are used up, and what has to be entered again. */
export function restorationHtml(form: RestorationForm): string {
  const body = html`<h1>${form.centre}${title}</h1>
${fieldTable([
  { label: '办理', value: form.kind === 'adopted' ? '换机（备份在另一台机器上启用）' : '在本机恢复备份' },
  { label: '恢复时间', value: form.restoredAt },
  { label: '系统管理员', value: form.systemAdmin },
  { label: '安全管理员', value: form.securityAdmin },
  { label: '理由', value: form.reason, wide: true },
  { label: '所用备份', value: `${form.backupAt}　链头码 ${form.backupHead}`, wide: true },
  {
    label: '被替换的数据',
    value: form.replacedHead === null ? '读不出来' : `链头码 ${form.replacedHead}`,
    wide: true,
  },
  { label: '缺失时段', value: `${form.lostFrom} 至 ${form.lostTo}　${lostWords(form)}`, wide: true },
  {
    label: '不再使用的号',
    value: html`${form.numbers.length === 0 ? '无' : form.numbers.map((number) => html`<div>${number}</div>`)}
<div>来源：${form.source === 'liveStore' ? '被替换的数据' : '两名管理员各自照纸质登记簿抄录'}</div>`,
    wide: true,
  },
])}
${lostTable(form)}
<p class="small">以上号码已在纸上用过，本机不再取用；缺失的办理对照纸质登记补录。打印：${form.printedBy}　${form.printedAt}　链头码 ${form.head}</p>
<p>系统管理员（签名）：　　　　　　　　安全管理员（签名）：　　　　　　　　　　年　　月　　日</p>`
  return page(title, formStylesheet('portrait', title), body)
}

function lostWords({ lostEntries, lostActs }: RestorationForm): string {
  if (lostEntries === null) return '其间的办理只能对照纸质登记查清'
  return `缺失留痕 ${lostEntries} 条，其中办理 ${lostActs.length} 项，列表如下`
}

function lostTable({ lostActs }: RestorationForm) {
  if (lostActs.length === 0) return ''
  const heads = ['时间', '经办人', '办理', '对象'].map((head) => html`<th>${head}</th>`)
  const lines = lostActs.map(
    ({ at, actor, act, thing }) =>
      html`<tr><td class="tight">${at}</td><td>${actor}</td><td>${act}</td><td>${thing}</td></tr>`,
  )
  return html`<table class="register"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`
}
