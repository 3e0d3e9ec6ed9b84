import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'
import { fieldTable } from './fieldTable.ts'

/** A stick or disc that came with a letter. */
export interface AcknowledgedMedium {
  readonly medium: string
  readonly contents: string
  readonly bringer: string
}

/** 收文回执: that a letter arrived, when, and with what; nothing about any person or result. */
export interface Acknowledgement {
  readonly centre: string
  readonly receiptNumber: string
  readonly receivedAt: string
  readonly sender: string
  readonly documentNumber: string
  readonly title: string
  readonly copies: string
  readonly headCount: string
  readonly arrival: string
  readonly attachments: string
  readonly media: readonly AcknowledgedMedium[]
  readonly receiver: string
  readonly telephone: string
  /** A hint to the unit, such as on the national template; empty without. */
  readonly hint: string
}

/** The slip twice on one sheet: one stays with the file, one goes with the messenger, who signs for both and for his sticks. */
export function acknowledgementHtml(slip: Acknowledgement): string {
  const body = html`${['存根', '交来文单位'].map((copy) => half(slip, copy))}`
  return page('收文回执', formStylesheet('portrait', '收文回执'), body)
}

function half(slip: Acknowledgement, copy: string) {
  const media = slip.media.map(({ medium, contents, bringer }) => ({
    label: '移动介质',
    value: `${medium}（${contents}），${bringer}送交，归还签收：`,
    wide: true,
  }))
  return html`<section style="break-inside:avoid;margin-bottom:12mm"><h1>收文回执（${copy}）</h1>
<div class="line"><span>${slip.centre}</span><span>收文号：${slip.receiptNumber}</span></div>
${fieldTable([
  { label: '来文单位', value: slip.sender, wide: true },
  { label: '来函文号', value: slip.documentNumber },
  { label: '签收时间', value: slip.receivedAt },
  { label: '来函标题', value: slip.title, wide: true },
  { label: '份数', value: slip.copies },
  { label: '来函人数', value: slip.headCount },
  { label: '送达方式', value: slip.arrival },
  { label: '附件', value: slip.attachments },
  ...media,
  { label: '接收人', value: slip.receiver },
  { label: '联系电话', value: slip.telephone },
  { label: '送文人签字', value: '', wide: true, tall: true },
])}
<p>本回执只证明收到来文，不涉及查询结果；结果以正式复函为准。${slip.hint}</p></section>`
}
