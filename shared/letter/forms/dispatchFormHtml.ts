import { html, type Markup, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'
import { fieldTable } from './fieldTable.ts'

/** 发文稿纸: what the signer needs to see, and the boxes for 拟稿、核稿、签发. Empty texts leave a box to write in. */
export interface DispatchForm {
  readonly centre: string
  readonly documentNumber: string
  readonly title: string
  readonly addressee: string
  readonly secrecy: string
  readonly urgency: string
  /** The incoming letter that is answered, in words; empty where the sheet says it by its title. */
  readonly answered?: string
  /** Null leaves a box to write in. */
  readonly attachments: readonly string[] | null
  readonly drafter: string
  readonly draftedOn: string
  readonly checker: string
  readonly signOpinion: string
  /** Null while it is not known. */
  readonly copies: number | null
  /** The balance line of the letter (B6). */
  readonly balance: string
  readonly traceCode: string
}

/** 发文稿纸 on one sheet, to be signed by hand and entered afterwards. */
export function dispatchFormHtml(form: DispatchForm): string {
  return page('发文稿纸', formStylesheet('portrait', '发文稿纸'), dispatchFormBody(form))
}

/** The sheet alone, for a set of forms. */
export function dispatchFormBody(form: DispatchForm): Markup {
  const { answered = '', attachments, copies, traceCode } = form
  return html`<h1>${form.centre}发文稿纸</h1>
${fieldTable([
  { label: '发文字号', value: form.documentNumber },
  { label: '份数', value: copies === null ? '共印　　　份' : `共印 ${copies} 份` },
  { label: '密级', value: form.secrecy },
  { label: '紧急程度', value: form.urgency },
  {
    label: '签发',
    value: html`${form.signOpinion}<div>　</div><div>签发人：　　　　　　　　　年　　月　　日</div>`,
    wide: true,
    tall: true,
  },
  { label: '核稿', value: form.checker, tall: true },
  { label: '会签', value: '', tall: true },
  { label: '拟稿', value: form.drafter },
  { label: '拟稿日期', value: form.draftedOn },
  { label: '标题', value: form.title.replaceAll('\n', ''), wide: true },
  { label: '主送', value: form.addressee, wide: true },
  ...(answered === '' ? [] : [{ label: '答复来文', value: answered, wide: true }]),
  { label: '附件', value: attachmentWords(attachments), wide: true },
  { label: '人数平衡', value: form.balance, wide: true },
])}
<p class="small">正文见后附函件稿。${traceCode === '' ? '' : `稿件校验码：${traceCode}`}</p>`
}

function attachmentWords(attachments: readonly string[] | null): string {
  if (attachments === null) return ''
  return attachments.length === 0 ? '无' : attachments.join('；')
}
