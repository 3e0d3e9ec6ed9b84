import { groupedNumber } from '../../identity/groupedNumber.ts'
import { residentDocumentName } from '../../identity/otherDocument.ts'
import { maskNumber } from '../maskNumber.ts'
import { html, type Markup, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** One person to look up. */
export interface WorkingListPerson {
  /** The place on the letter's list; with the letter's number before it where a batch holds several letters. */
  readonly sequence: number | string
  readonly name: string
  /** The document, printed above the number unless it is 居民身份证. */
  readonly document?: string
  readonly idNumber: string
  readonly purpose: string
}

/** 查询工作名单: what the inquirer takes to the national system. */
export interface WorkingList {
  readonly receiptNumber: string
  readonly batch: string
  readonly sender: string
  readonly printedBy: string
  readonly printedAt: string
  readonly traceCode: string
  /** Full numbers are needed to query; masked ones do for everything else. */
  readonly fullNumbers: boolean
  readonly persons: readonly WorkingListPerson[]
}

/** The working list with a trace code on every page and boxes to tick; full numbers in groups of 6-8-4. */
export function workingListHtml(list: WorkingList): string {
  const rows = list.persons.map(
    ({
      sequence,
      name,
      document = residentDocumentName,
      idNumber,
      purpose,
    }) => html`<tr><td style="text-align:center">${sequence}</td><td>${name}</td>
<td class="number">${document === residentDocumentName ? '' : html`<span style="font-size:9pt">${document}</span><br>`}${list.fullNumbers ? groupedNumber(idNumber).join(' ') : maskNumber(idNumber)}</td><td>${purpose}</td><td class="tight" style="font-size:10pt">${document === residentDocumentName ? boxes : documentBoxes}</td><td></td></tr>`,
  )
  const body = html`<h1>查询工作名单</h1>
<div class="line"><span>收文号：${list.receiptNumber}　批次：${list.batch}</span><span>来文单位：${list.sender}</span></div>
<div class="line"><span>共 ${list.persons.length} 人</span><span>打印：${list.printedBy}　${list.printedAt}</span></div>
<table><thead><tr><th style="width:13mm">来函<br>序号</th><th>姓名</th><th>证件号码</th><th style="width:13mm">类别</th><th>结果</th><th style="width:24mm">查询时间、凭证</th></tr></thead>
<tbody>${rows}</tbody></table>
<p class="small">本名单含个人信息，只用于本次查询，用后请销毁，不得复印、拍照、外传。</p>`
  return page('查询工作名单', formStylesheet('portrait', `校验码 ${list.traceCode}`), body)
}

const boxes: Markup = html`<span class="box"></span>未列入 <span class="box"></span>列入 <span class="box"></span>待核实`
const documentBoxes: Markup = html`${boxes}<br><span class="box"></span>无法查询`
