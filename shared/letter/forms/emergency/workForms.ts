import { groupedNumber } from '../../../identity/groupedNumber.ts'
import { residentDocumentName } from '../../../identity/otherDocument.ts'
import { html, type Markup } from '../../page/markup.ts'
import { type Field, fieldTable } from '../fieldTable.ts'

/** What is known of an incoming letter; every text is empty on a blank form. */
export interface KnownLetter {
  readonly receiptNumber: string
  readonly sender: string
  readonly documentNumber: string
  readonly title: string
  readonly secrecy: string
  readonly urgency: string
  readonly headCount: string
  /** 答复期限 in words. */
  readonly due: string
}

/** One person of a letter as the paper forms name him. */
export interface KnownPerson {
  readonly listOrder: number
  readonly name: string
  readonly document: string
  readonly idNumber: string
  readonly purpose: string
}

/** A letter of which nothing is known yet. */
export const unknownLetter: KnownLetter = {
  receiptNumber: '',
  sender: '',
  documentNumber: '',
  title: '',
  secrecy: '',
  urgency: '',
  headCount: '',
  due: '',
}

const blankRows = 12
const signature = (act: string) =>
  html`<div class="line" style="margin-top:4mm"><span>${act}人签字：</span><span>时间：　　　　年　　月　　日　　时　　分</span></div>`

/** 查询登记 of one letter: who is to be looked up, and room for what the national system says. */
export function queryForm(letter: KnownLetter, persons: readonly KnownPerson[]): Markup {
  return listForm({
    title: '查询登记（应急）',
    letter,
    persons,
    heads: ['结果', '名单名称、文书号', '查询时间'],
    note: '逐人查询，结果栏只选一项；列入的写明名单名称、认定机关和文书号，并附查询页面打印件。',
    act: '查询',
  })
}

/** 核对 of one letter: a sheet of its own without the first result, for somebody else than the inquirer. */
export function checkForm(letter: KnownLetter, persons: readonly KnownPerson[]): Markup {
  return listForm({
    title: '结果核对（应急，背靠背）',
    letter,
    persons,
    heads: ['核对结果', '号码后四位', '依据'],
    note: '由查询人以外的人填写：不看查询登记，照凭证或重新查询填写；填完后与查询登记逐人比对，不一致的由第三人核定。',
    act: '核对',
  })
}

interface ListForm {
  readonly title: string
  readonly letter: KnownLetter
  readonly persons: readonly KnownPerson[]
  readonly heads: readonly [string, string, string]
  readonly note: string
  readonly act: string
}

function listForm({ title, letter, persons, heads, note, act }: ListForm): Markup {
  const rows =
    persons.length === 0
      ? Array.from({ length: blankRows }, (_, index) => personRow(String(index + 1), null))
      : persons.map((person) => personRow(String(person.listOrder), person))
  return html`<h1>${title}</h1>${letterLines(letter)}
<table><thead><tr><th style="width:11mm">序号</th><th style="width:22mm">姓名</th><th style="width:48mm">证件号码</th><th style="width:12mm">类别</th><th>${heads[0]}</th><th style="width:24mm">${heads[1]}</th><th style="width:20mm">${heads[2]}</th></tr></thead>
<tbody>${rows}</tbody></table>
<p class="small">${note}</p>${signature(act)}`
}

function personRow(place: string, person: KnownPerson | null): Markup {
  const document = person === null || person.document === residentDocumentName ? '' : person.document
  return html`<tr><td style="text-align:center">${place}</td><td>${person?.name ?? ''}</td>
<td class="number" style="font-size:10pt">${document === '' ? '' : html`<span style="font-size:9pt">${document}</span><br>`}${person === null ? '' : groupedNumber(person.idNumber).join(' ')}</td>
<td>${person?.purpose ?? ''}</td><td class="tight" style="font-size:9pt">${outcomes}</td><td class="blank"></td><td></td></tr>`
}

const outcomes: Markup = html`<span class="box"></span>未列入<br><span class="box"></span>列入<br><span class="box"></span>待核实`

/** The head of a form: which letter it belongs to, with room for what is not known. */
export function letterLines({ receiptNumber, sender, documentNumber, headCount, due }: KnownLetter): Markup {
  return html`<div class="line"><span>收文号：${receiptNumber}</span><span>来文单位：${sender}</span></div>
<div class="line"><span>来函文号：${documentNumber}</span><span>人数：${headCount}　答复期限：${due}</span></div>`
}

/** 收文登记 of a letter that arrives while nothing can be registered. */
export function intakeForm(): Markup {
  const row = (label: string, wide = false): Field => ({ label, value: '', wide })
  return html`<h1>收文登记（应急）</h1>
${fieldTable([
  row('来文单位', true),
  row('来函文号'),
  { label: '签收时间', value: '　　年　　月　　日　　时　　分' },
  row('来函标题', true),
  { label: '密级', value: choices('无', '内部（秘密及以上不得进入本机）') },
  { label: '紧急程度', value: choices('特急', '加急', '平件') },
  row('份数'),
  row('来函人数'),
  { label: '用途', value: choices('录用', '调任') },
  row('送达方式'),
  row('联系人、电话'),
  row('附件、介质'),
  { label: '备注', value: '', wide: true, tall: true },
])}${signature('登记')}
<p class="small">本机恢复后由一人照此补登，另一人确认应急补录的真实时间。</p>`
}

/** 发出登记 of a letter that leaves while nothing can be registered. */
export function deliveryForm(): Markup {
  const row = (label: string, wide = false): Field => ({ label, value: '', wide })
  return html`<h1>发出登记（应急）</h1>
${fieldTable([
  row('发文字号'),
  row('对应收文号'),
  row('主送单位', true),
  row('份数'),
  { label: '发出方式', value: choices('直接送交', '机要', '挂号邮寄') },
  { label: '发出时间', value: '　　年　　月　　日　　时　　分' },
  row('编号（机要、邮寄）'),
  row('收件人签字'),
  { label: '签收时间', value: '　　年　　月　　日　　时　　分' },
  { label: '备注', value: '', wide: true, tall: true },
])}${signature('经办')}
<p class="small">本机恢复后由一人照此补登，另一人确认应急补录的真实时间。</p>`
}

/** Boxes to tick. */
export const choices = (...names: readonly string[]): Markup =>
  html`${names.map((name) => html`<span class="box"></span>${name}　`)}`
