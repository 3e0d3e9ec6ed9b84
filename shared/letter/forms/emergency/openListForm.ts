import { html, type Markup, nothing } from '../../page/markup.ts'

/** One incoming letter in work. */
export interface OpenLetterLine {
  readonly receiptNumber: string
  readonly sender: string
  readonly documentNumber: string
  readonly urgency: string
  readonly headCount: string
  readonly due: string
  /** Where it stands, with how many persons. */
  readonly step: string
}

/** Something else that waits: a letter of ours, an objection, a proposal. */
export interface OpenItemLine {
  readonly what: string
  readonly number: string
  readonly unit: string
  readonly note: string
  readonly due: string
}

/** The open list: letters in work and what else waits, by date. */
export interface OpenList {
  readonly centre: string
  readonly printedBy: string
  readonly printedAt: string
  /** 链头码 at the moment of printing: on paper it witnesses the trail. */
  readonly head: string
  readonly letters: readonly OpenLetterLine[]
  readonly items: readonly OpenItemLine[]
  /** How many letters, persons and items found no room on the paper; a sentence, or empty. */
  readonly leftOff: string
}

/** 应急待办清单. */
export function openListForm(list: OpenList): Markup {
  const { letters, items } = list
  return html`<h1>应急待办清单</h1>
<div class="line"><span>${list.centre}</span><span>打印：${list.printedBy}　${list.printedAt}</span></div>
<div class="line"><span>在办来文 ${letters.length} 件，其他待办 ${items.length} 项</span><span>链头码 ${list.head}</span></div>
${list.leftOff === '' ? nothing : html`<p>${list.leftOff}</p>`}
<table class="register"><thead><tr><th style="width:17mm">收文号</th><th>来文单位</th><th style="width:30mm">来函文号</th><th style="width:11mm">缓急</th><th style="width:12mm">人数</th><th style="width:30mm">答复期限</th><th style="width:34mm">办到哪一步</th><th style="width:16mm">应急办理</th></tr></thead>
<tbody>${letters.length === 0 ? html`<tr><td colspan="8">没有在办来文</td></tr>` : letters.map(letterRow)}</tbody></table>
<p style="margin-top:4mm">其他待办</p>
<table class="register"><thead><tr><th style="width:26mm">事项</th><th style="width:26mm">编号</th><th>单位</th><th style="width:44mm">文号、内容</th><th style="width:26mm">期限</th><th style="width:16mm">应急办理</th></tr></thead>
<tbody>${items.length === 0 ? html`<tr><td colspan="6">没有其他待办</td></tr>` : items.map(itemRow)}</tbody></table>
<p class="small">本清单和后附各单含个人信息，只用于本机停用期间的应急办理；本机恢复后逐项补登，由另一人确认真实时间，用后与来文一并归档。</p>`
}

const letterRow = (line: OpenLetterLine): Markup =>
  html`<tr><td>${line.receiptNumber}</td><td class="left">${line.sender}</td><td>${line.documentNumber}</td><td>${line.urgency}</td><td>${line.headCount}</td><td>${line.due}</td><td>${line.step}</td><td></td></tr>`

const itemRow = (line: OpenItemLine): Markup =>
  html`<tr><td>${line.what}</td><td>${line.number}</td><td class="left">${line.unit}</td><td class="left">${line.note}</td><td>${line.due}</td><td></td></tr>`
