import { html, type Markup, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** The registers of domain 6.7 and their printed columns, in the order of the paper books. */
export const registerColumns = {
  incoming: {
    title: '收文登记簿',
    columns: [
      '收文号',
      '收文日期',
      '来文机关',
      '来文字号',
      '文件标题',
      '附件',
      '份数',
      '密级',
      '承办单位',
      '签收人',
      '复文号',
      '归卷日期',
      '归入卷号',
      '处理情况',
      '备注',
    ],
  },
  outgoing: {
    title: '发文登记簿',
    columns: [
      '顺序号',
      '发文日期',
      '发文字号',
      '文件标题',
      '附件',
      '密级',
      '份数',
      '发往机关',
      '签收人',
      '归卷日期',
      '归入卷号',
      '签发领导',
      '拟稿部门',
      '存档份数',
      '余存份数',
      '封号',
    ],
  },
  sealUse: {
    title: '用印登记簿',
    columns: [
      '登记编号',
      '使用日期',
      '使用人',
      '使用部门',
      '用印事由',
      '文件名称（文号）',
      '用印份数',
      '印章种类',
      '审批人',
      '监印人',
      '备注',
    ],
  },
  media: {
    title: '移动介质登记簿',
    columns: [
      '登记编号',
      '日期',
      '来文单位',
      '送交人',
      '介质种类',
      '编号或特征',
      '内容',
      '查杀结果',
      '接收人',
      '归还日期',
      '领取人',
    ],
  },
} as const
export type RegisterKind = keyof typeof registerColumns

/** One register for a period; every row holds one text per column. */
export interface RegisterPrint {
  readonly centre: string
  readonly kind: RegisterKind
  readonly period: string
  readonly rows: readonly (readonly string[])[]
  readonly printedBy: string
  readonly printedAt: string
  /** The 链头码 at the moment of printing: on paper it witnesses the trail. */
  readonly head: string
}

/** A register as a landscape table with repeated heads, ready for binding and signature. */
export function registerHtml(form: RegisterPrint): string {
  const { centre, kind, period, rows, printedBy, printedAt, head } = form
  const { title, columns } = registerColumns[kind]
  const heads = columns.map((column) => html`<th style="width:${columnWidth(column)}mm">${column}</th>`)
  const lines = rows.map((row) => html`<tr>${columns.map((_column, index) => cell(row[index] ?? ''))}</tr>`)
  const body = html`<h1>${title}</h1>
<div class="line"><span>${centre}</span><span>${period}　共 ${rows.length} 条</span><span>打印：${printedBy}　${printedAt}　链头码 ${head}</span></div>
<table class="register"><thead><tr>${heads}</tr></thead><tbody>${lines}
<tr class="sign"><td class="left" colspan="${columns.length}">核对人：　　　　　　　　日期：　　　　年　　月　　日</td></tr></tbody></table>`
  return page(title, formStylesheet('landscape', title), body)
}

/** Millimetres; titles and offices need room, document numbers should not break inside their brackets. */
function columnWidth(column: string): number {
  if (/标题|机关|事由|文件名称|内容/u.test(column)) return 25
  return /字号|复文号|处理情况/u.test(column) ? 21 : 12
}

/** Dates and short numbers stay on one line. */
function cell(text: string): Markup {
  return html`<td class="${/^[\d-]{1,10}$/u.test(text) ? 'tight' : ''}">${text}</td>`
}
