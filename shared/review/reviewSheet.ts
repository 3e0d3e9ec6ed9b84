import { groupedNumber } from '../identity/groupedNumber.ts'
import { type Listing, listingStatusNames } from '../inquiry/model.ts'
import {
  choices,
  type KnownLetter,
  type KnownPerson,
  letterLines,
} from '../letter/forms/emergency/workForms.ts'
import { html, type Markup, nothing, page } from '../letter/page/markup.ts'
import { formStylesheet } from '../letter/page/stylesheet.ts'
import { type ReviewStage, reviewStageNames } from './model.ts'
import { askedQuestions } from './stages.ts'

/** What a sheet for 复审、复核、复查 tells whoever signs it, all of it from the record; null on a blank sheet. */
export interface ReviewEvidence {
  readonly person: KnownPerson
  readonly queriedAt: string
  readonly listings: readonly Listing[]
  readonly matchedBy: Parameters<typeof askedQuestions>[1]['matchedBy']
  /** What the program states to the questions of a stage, one line each. */
  readonly stated: readonly string[]
  /** 校验码 of the evidence that belongs to the sheet. */
  readonly evidence: readonly string[]
}

/** The sheet of one listed person: the evidence, the questions of each stage with boxes, the opinion, and room to sign. */
export function reviewSheet(
  letter: KnownLetter,
  known: ReviewEvidence | null,
  stages: readonly ReviewStage[],
): Markup {
  return html`<h1>${stages.map((stage) => reviewStageNames[stage]).join('、')}单</h1>${letterLines(letter)}
${known === null ? unknownPerson : knownPerson(known)}
${stages.map((stage) => stageBox(stage, known))}
<p class="small">签署人须在「签发与审查授权登记」中；复审、复核、复查由三人分别办理，查询人不得办理。有一项为否的退回查询。</p>`
}

/** The sheet of one listed person as a document of its own. */
export function reviewSheetHtml(
  letter: KnownLetter,
  known: ReviewEvidence,
  stages: readonly ReviewStage[],
): string {
  const title = `${stages.map((stage) => reviewStageNames[stage]).join('、')}单`
  return page(title, formStylesheet('portrait', title), reviewSheet(letter, known, stages))
}

const unknownPerson: Markup = html`<div class="line"><span>名单序号：</span><span>姓名：　　　　　　　　证件号码：　　　　　　　　　　　　　　</span></div>
<table><tbody><tr><th style="width:30mm">列入信息</th><td class="tall"></td></tr><tr><th>查询时间、凭证</th><td class="blank"></td></tr></tbody></table>`

function knownPerson({ person, queriedAt, listings, stated, evidence }: ReviewEvidence): Markup {
  const lines = listings.map(
    ({ listName, authority, documentNumber, listedOn, validUntil, status }) =>
      html`<div>${[listName, authority, documentNumber, listedOn === null ? '' : `${listedOn} 列入`, validUntil === null ? '' : `有效期至 ${validUntil}`, listingStatusNames[status]].filter((part) => part !== '').join('，')}</div>`,
  )
  return html`<div class="line"><span>名单序号：${person.listOrder}　姓名：${person.name}</span><span class="number">${person.document} ${groupedNumber(person.idNumber).join(' ')}</span></div>
<table><tbody><tr><th style="width:30mm">列入信息</th><td>${lines}</td></tr>
<tr><th>查询时间</th><td>${queriedAt}</td></tr>
<tr><th>凭证校验码</th><td>${evidence.length === 0 ? '见后附凭证' : evidence.join('、')}</td></tr>
${stated.length === 0 ? nothing : html`<tr><th>程序记录</th><td>${stated.map((line) => html`<div>${line}</div>`)}</td></tr>`}</tbody></table>`
}

function stageBox(stage: ReviewStage, known: ReviewEvidence | null): Markup {
  const questions = Object.values(askedQuestions(stage, { matchedBy: known?.matchedBy ?? null }))
  return html`<table style="margin-top:3mm;break-inside:avoid"><thead><tr><th colspan="2">${reviewStageNames[stage]}</th></tr></thead><tbody>
${questions.map((question) => html`<tr><td>${question}</td><td class="tight" style="width:34mm">${choices('是', '否')}</td></tr>`)}
<tr><td colspan="2">意见：<div>　</div><div style="text-align:right">签字：　　　　　　　　　　　年　　月　　日</div></td></tr></tbody></table>`
}
