import { html, page } from '../markup.ts'
import { formStylesheet } from '../stylesheet.ts'
import { fieldTable } from './fieldTable.ts'

/** 移动介质登记: a stick or disc that came with a letter, who brought it and when it went back. */
export interface MediaSlip {
  readonly centre: string
  readonly registerNumber: string
  readonly receiptNumber: string
  readonly sender: string
  readonly bringer: string
  readonly broughtAt: string
  readonly medium: string
  readonly contents: string
  readonly scanResult: string
  readonly receiver: string
}

/** The slip in two copies on one sheet: one stays with the file, one goes with the bringer. */
export function mediaSlipHtml(slip: MediaSlip): string {
  const body = html`${['存根', '回执'].map(
    (copy) => html`<section style="break-inside:avoid;margin-bottom:10mm"><h1>移动介质登记单（${copy}）</h1>
<div class="line"><span>${slip.centre}</span><span>登记编号：${slip.registerNumber}</span></div>
${fieldTable([
  { label: '收文号', value: slip.receiptNumber },
  { label: '来文单位', value: slip.sender },
  { label: '送交人', value: slip.bringer },
  { label: '送交时间', value: slip.broughtAt },
  { label: '介质', value: slip.medium },
  { label: '查杀结果', value: slip.scanResult },
  { label: '内容', value: slip.contents, wide: true },
  { label: '接收人', value: slip.receiver },
  { label: '归还签收', value: '' },
])}</section>`,
  )}`
  return page('移动介质登记单', formStylesheet('portrait', '移动介质登记单'), body)
}
