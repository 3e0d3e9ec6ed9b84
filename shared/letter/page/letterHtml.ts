import { AppError } from '../../errors.ts'
import { letterDate } from '../../time.ts'
import {
  type AttachmentColumn,
  attachmentColumns,
  type LetterAttachment,
  type LetterContent,
} from '../model.ts'
import { letterHead, typeArea } from './letterGeometry.ts'
import { type LetterSheet, letterPages, letterStylesheet } from './letterStylesheet.ts'
import { html, type Markup, nothing, page } from './markup.ts'

/** How one letter is printed. */
export interface LetterPrint extends LetterSheet {
  /** Small lines below the type area of the first page: trace code, balance, copy mark. Empty on outgoing pages unless set. */
  readonly traceLines: readonly string[]
}

/** Red mark and rules, nothing moved, no trace. */
export const plainPrint: LetterPrint = { colour: 'red', offset: { x: 0, y: 0 }, traceLines: [] }

/**
 * The letter in 信函格式 (GB/T 9704-2012, 10.1) as HTML in millimetres; print it with CSS page size, zero margins and
 * backgrounds. Bears 草稿 on every page until it has its date.
 */
export function letterHtml(content: LetterContent, print: LetterPrint): string {
  const watermark = content.signedOn === null ? html`<div class="draft">草稿</div>` : nothing
  const style = `${letterStylesheet(print)}${letterPages({ name: 'letter1', before: 0, most: mostPages(content) }, print.offset)}`
  return page(jobTitle(content), style, html`${watermark}${article(content, print, 'letter1')}`)
}

/** One letter of a combined job; `pages` as counted in its own PDF. */
export interface LetterOfJob {
  readonly content: LetterContent
  readonly traceLines: readonly string[]
  readonly pages: number
}

/** Several signed letters as one print job, each with its own first page and page numbers; refuses drafts. */
export function lettersHtml(letters: readonly LetterOfJob[], sheet: LetterSheet): string {
  if (letters.some(({ content }) => content.signedOn === null))
    throw new AppError('conflict', '合并打印的函件中有尚未签发的，请先签发或移出后再打印。')
  let before = 0
  const styles = letters.map(({ pages }, index) => {
    const style = letterPages({ name: `letter${index + 1}`, before, most: pages }, sheet.offset)
    before += pages
    return style
  })
  const articles = letters.map(({ content, traceLines }, index) =>
    article(content, { ...sheet, traceLines }, `letter${index + 1}`),
  )
  return page('函件合并打印', `${letterStylesheet(sheet)}${styles.join('')}`, html`${articles}`)
}

/** No page holds less than one paragraph or one row, apart from the few that a very long paragraph fills. */
function mostPages({ paragraphs, attachments }: LetterContent): number {
  return 10 + paragraphs.length + attachments.reduce((sum, { rows }) => sum + rows.length + 1, 0)
}

/** Name of the job in a print queue: the number of the letter or that it is a draft, never a person. */
function jobTitle({ documentNumber }: LetterContent): string {
  return documentNumber ?? '函件草稿'
}

function article(content: LetterContent, print: LetterPrint, name: string): Markup {
  const head = letterHead(content.mark)
  // The last paragraph keeps the signature company: never a signature alone on a page (7.3.5.5).
  const early = content.paragraphs.slice(0, -1)
  const late = content.paragraphs.slice(-1)
  return html`<article class="${name}">
<div class="mark" style="top:${head.markBoxTop}mm;font-size:${head.markSize}pt">${content.mark}</div>
<div class="rule first" style="top:${head.ruleTop}mm"></div><div class="rule second"></div>
${trace(print.traceLines)}
<div class="head" style="margin-top:${head.numberTop - typeArea.top}mm"><div class="marks">${content.headMarks.map((mark) => html`<p>${mark}</p>`)}</div>
<p class="docnumber">${content.documentNumber ?? ''}</p></div>
<h1>${content.title}</h1><p class="addressee">${content.addressee}：</p>
${early.map(({ text }) => html`<p class="text">${text}</p>`)}
<div class="closing">${late.map(({ text }) => html`<p class="text">${text}</p>`)}
${enclosures(content.attachments)}${signature(content)}</div>
${content.note === null ? nothing : html`<p class="note">${content.note}</p>`}
${content.attachments.map((attachment, index) => (attachment.subject === 'enclosed' ? nothing : attachmentMarkup(attachment, content.attachments.length > 1 ? `附件${index + 1}` : '附件')))}
</article>`
}

function trace(lines: readonly string[]): Markup {
  return lines.length === 0
    ? nothing
    : html`<div class="trace">${lines.map((line) => html`<div>${line}</div>`)}</div>`
}

function enclosures(attachments: readonly LetterAttachment[]): Markup {
  if (attachments.length === 0) return nothing
  const names = attachments.map(
    ({ title }, index) => html`<div>${attachments.length > 1 ? `${index + 1}.` : ''}${title}</div>`,
  )
  return html`<div class="enclosures"><span>附件：</span><div>${names}</div></div>`
}

/** Issuer centred over the date, date four characters from the right, room for a seal of 45 mm (7.3.5.1). */
function signature({ signature: by, signedOn }: LetterContent): Markup {
  // Centred over a date four characters in, a name of more than 15 characters would leave the type area.
  const shape = [...by].length > 15 ? 'signature long' : 'signature'
  const on = signedOn === null ? '　　　　年　　月　　日' : letterDate(signedOn)
  return html`<div class="${shape}"><div><span class="by">${by}</span><span class="on">${on}</span></div></div>`
}

function attachmentMarkup({ title, columns, heads: own, rows }: LetterAttachment, label: string): Markup {
  const heads = columns.map(
    (column, index) =>
      html`<th class="${look(column)}">${headWords(column, own?.[index] ?? attachmentColumns[column])}</th>`,
  )
  const lines = rows.map(
    (row) =>
      html`<tr>${row.map((cell, index) => html`<td class="${look(columns[index])}">${cell}</td>`)}</tr>`,
  )
  return html`<section class="attachment"><p class="label">${label}</p><h2>${title}</h2>
<table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></section>`
}

/** Heads of four characters over narrow columns stand in two lines. */
function headWords(column: AttachmentColumn, words: string): string {
  return look(column) === 'narrow' ? `${words.slice(0, 2)}\n${words.slice(2)}` : words
}

function look(column: AttachmentColumn | undefined): string {
  if (column === 'sequence' || column === 'row') return 'narrow'
  if (column === 'idNumber') return 'number'
  if (column === 'name') return 'name'
  return column === 'reasons' || column === 'stated' || column === 'claimed' ? 'left' : ''
}
