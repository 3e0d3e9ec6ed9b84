import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'
import { fieldTable } from './fieldTable.ts'

/** One act on the letter as the processing form lists it. */
export interface ProcessingStep {
  readonly at: string
  readonly act: string
  readonly by: string
  readonly remark: string
}

/** 文件处理单: the incoming letter on one head and its whole way through the office below. */
export interface ProcessingForm {
  readonly centre: string
  readonly receiptNumber: string
  readonly receivedAt: string
  readonly sender: string
  readonly documentNumber: string
  readonly title: string
  readonly secrecy: string
  readonly urgency: string
  readonly headCount: string
  readonly attachments: string
  readonly dueOn: string
  readonly replyNumbers: readonly string[]
  readonly balance: string
  readonly steps: readonly ProcessingStep[]
}

/** 文件处理单 for the file; steps flow over to further pages with their heads repeated. */
export function processingFormHtml(form: ProcessingForm): string {
  const steps = form.steps.map(
    ({ at, act, by, remark }) =>
      html`<tr><td>${at}</td><td class="left">${act}</td><td>${by}</td><td class="left">${remark}</td></tr>`,
  )
  const body = html`<h1>${form.centre}文件处理单</h1>
${fieldTable([
  { label: '收文号', value: form.receiptNumber },
  { label: '签收时间', value: form.receivedAt },
  { label: '来文机关', value: form.sender },
  { label: '来文字号', value: form.documentNumber },
  { label: '文件标题', value: form.title, wide: true },
  { label: '密级', value: form.secrecy },
  { label: '紧急程度', value: form.urgency },
  { label: '人数', value: form.headCount },
  { label: '附件', value: form.attachments },
  { label: '办理期限', value: form.dueOn },
  { label: '复文号', value: form.replyNumbers.join('、') },
  { label: '人数平衡', value: form.balance, wide: true },
  { label: '拟办意见', value: '', wide: true, tall: true },
  { label: '领导批示', value: '', wide: true, tall: true },
])}
<p class="sub">办理经过</p>
<table class="register"><thead><tr><th>时间</th><th>事项</th><th>经办人</th><th>说明</th></tr></thead><tbody>${steps}</tbody></table>`
  return page('文件处理单', formStylesheet('portrait', '文件处理单'), body)
}
