import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'
import { fieldTable } from './fieldTable.ts'

/** 用印审批单: asks for the seal for one letter (国发〔1999〕25号, item 25: approval by the unit's leader). */
export interface SealApproval {
  readonly centre: string
  readonly registerNumber: string
  readonly documentNumber: string
  readonly title: string
  readonly addressee: string
  readonly copies: number
  readonly sealName: string
  readonly applicant: string
  readonly department: string
  readonly purpose: string
  readonly signer: string
  readonly signedOn: string
  readonly traceCode: string
}

/** 用印审批单 on one sheet; approval and 监印 are signed by hand. */
export function sealApprovalHtml(form: SealApproval): string {
  const body = html`<h1>${form.centre}用印审批单</h1>
${fieldTable([
  { label: '登记编号', value: form.registerNumber },
  { label: '用印日期', value: '　　　　年　　月　　日' },
  { label: '使用人', value: form.applicant },
  { label: '使用部门', value: form.department },
  { label: '印章种类', value: form.sealName },
  { label: '用印份数', value: `${form.copies} 份` },
  { label: '用印事由', value: form.purpose, wide: true },
  { label: '文件标题', value: form.title.replaceAll('\n', ''), wide: true },
  { label: '发文字号', value: form.documentNumber },
  { label: '主送', value: form.addressee },
  { label: '签发人', value: form.signer },
  { label: '签发日期', value: form.signedOn },
  {
    label: '审批意见',
    value: html`<div>　</div><div>审批人：　　　　　　　　　年　　月　　日</div>`,
    wide: true,
    tall: true,
  },
  {
    label: '监印',
    value: html`<div>　</div><div>监印人：　　　　　　　　　年　　月　　日</div>`,
    wide: true,
    tall: true,
  },
  { label: '备注', value: '', wide: true },
])}
<p class="small">用印前请核对文号、标题、份数与校验码：${form.traceCode}</p>`
  return page('用印审批单', formStylesheet('portrait', '用印审批单'), body)
}
