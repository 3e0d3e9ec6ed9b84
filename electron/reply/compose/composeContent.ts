import {
  type DisclosedItem,
  type Disclosure,
  disclosure,
  type HeldItem,
  leavingText,
} from '../../../shared/letter/check/disclosure.ts'
import { allowedWords, leakKinds, leakScan } from '../../../shared/letter/check/leakScan.ts'
import { composeExtensionNotice } from '../../../shared/letter/compose/composeExtensionNotice.ts'
import { composeReply, composeReturnNotice } from '../../../shared/letter/compose/composeLetter.ts'
import { composeRecheck, recheckWords } from '../../../shared/letter/compose/composeRecheck.ts'
import type { Wording } from '../../../shared/letter/compose/wording.ts'
import type { ExtensionFacts, LetterContent, RecheckFacts } from '../../../shared/letter/model.ts'
import type {
  ExtensionKind,
  RecheckLetterKind,
  ReplyKind,
  ResultKind,
  ReturnKind,
} from '../../../shared/reply/kinds.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { IncludedPerson } from '../../replyRecord/replyPersons.ts'
import { heldCounts, type Reply } from '../../replyRecord/replyRepository.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { extensionNoticeInput, recheckInput, replyInput, returnNoticeInput } from './composeInput.ts'

interface OurLetter {
  readonly request: RequestRecord
  readonly persons: readonly IncludedPerson[]
}

/** What a letter that gives results is made of. */
export interface ResultParts extends OurLetter {
  readonly kind: ResultKind
  readonly earlier: Reply | null
  /** By which day the results of `separate` persons follow; null when nobody is left out. */
  readonly separateOn: CalendarDate | null
}

/** What a letter that sends back is made of. */
export interface ReturnParts extends OurLetter {
  readonly kind: ReturnKind
}

/** What a letter of an objection is made of: the case and the letter that is disputed. */
export interface CaseParts extends OurLetter {
  readonly kind: RecheckLetterKind
  readonly disputed: Reply
  readonly facts: RecheckFacts
}

/** What a letter that tells of an extension is made of. */
export interface ExtensionParts extends OurLetter {
  readonly kind: ExtensionKind
  readonly facts: ExtensionFacts
}

/** What a letter of ours is made of, by its kind. */
export type LetterParts = ResultParts | ReturnParts | CaseParts | ExtensionParts

/** Both sides of the gate before a letter leaves the drafter: what leaves, what stays, and what should not be there. */
export interface Gate {
  readonly leaving: DisclosedItem[]
  readonly held: DisclosedItem[]
  readonly leaks: DisclosedItem[]
}

interface Composer<P extends LetterParts> {
  compose(tx: Reading, parts: P, wording: Wording): LetterContent
  gate(tx: Reading, parts: P, content: LetterContent): Gate
}

const results: Composer<ResultParts> = {
  compose: (tx, parts, wording) => composeReply(replyInput(tx, parts), wording),
  gate: (tx, parts, content) => {
    const input = replyInput(tx, parts)
    const { leaving, held }: Disclosure = disclosure(input, content, heldItems(tx, parts))
    return {
      leaving: shortened(leaving),
      held: shortened(held),
      leaks: leaksIn(content, allowedWords(input)),
    }
  },
}

const returned: Composer<ReturnParts> = {
  compose: (tx, { request, persons }, wording) =>
    composeReturnNotice(returnNoticeInput(tx, request, persons), wording),
  gate: (tx, { request, persons }, content) => {
    const { incoming } = returnNoticeInput(tx, request, persons)
    return { ...returnNoticeSides(content), leaks: leaksIn(content, allowedWords({ incoming })) }
  },
}

const ofCase: Composer<CaseParts> = {
  compose: (tx, parts, wording) => composeRecheck(recheckInput(tx, parts), wording),
  gate: (tx, parts, content) => ({
    leaving: leavingSides(content),
    held: heldOfCase,
    leaks: leaksIn(content, recheckWords(recheckInput(tx, parts))),
  }),
}

const ofExtension: Composer<ExtensionParts> = {
  compose: (tx, parts, wording) => composeExtensionNotice(extensionNoticeInput(tx, parts), wording),
  gate: (tx, parts, content) => ({
    leaving: leavingSides(content),
    held: heldOfExtension,
    leaks: leaksIn(content, allowedWords(extensionNoticeInput(tx, parts))),
  }),
}

/** Who composes each kind: complete, or it does not compile. */
const composers: { readonly [K in ReplyKind]: Composer<Extract<LetterParts, { readonly kind: K }>> } = {
  first: results,
  supplementary: results,
  correction: results,
  returnNotice: returned,
  recheckRequest: ofCase,
  recheckNotice: ofCase,
  extensionNotice: ofExtension,
}

// The composer stands under the kind of the parts it takes.
const composerOf = ({ kind }: LetterParts) => composers[kind] as Composer<LetterParts>

/** Composes the letter from verified results only; throws one sentence when the persons do not add up. */
export function composeContent(tx: Reading, parts: LetterParts, wording: Wording): LetterContent {
  return composerOf(parts).compose(tx, parts, wording)
}

/** Both sides of the gate and what the leak scan finds in the composed letter. */
export function gateOf(tx: Reading, parts: LetterParts, content: LetterContent): Gate {
  return composerOf(parts).gate(tx, parts, content)
}

/** What the file holds beside the result and keeps. */
function heldItems(tx: Reading, { request, persons }: ResultParts): HeldItem[] {
  const separate = persons.filter(({ inclusion }) => inclusion === 'separate').length
  const { evidence, checks, opinions } = heldCounts(tx, request.id)
  return [
    { label: '查询凭证', count: evidence },
    { label: '核对记录', count: checks },
    { label: '复审·复核·复查意见', count: opinions },
    { label: '待另行函复人员的姓名、查询情况和原因（本函只写名单序号、人数和日期）', count: separate },
  ]
}

/** A list of thousands is read on the page itself, where the letter shows it. */
function shortened(items: readonly DisclosedItem[]): DisclosedItem[] {
  const most = 300
  if (items.length <= most) return [...items]
  return [
    ...items.slice(0, most),
    { label: '其余', detail: `另有 ${items.length - most} 行，请在右侧版面逐行核对` },
  ]
}

function leaksIn(content: LetterContent, allowed: readonly string[]) {
  return leakScan(content, allowed).map(({ kind, where, text }) => ({
    label: `${leakKinds[kind]}（${where}）`,
    detail: text,
  }))
}

const heldOfCase = [{ label: '异议案卷', detail: '沟通记录、日期凭证和未选入材料的附件留存，不随函发出' }]

const heldOfExtension = [
  { label: '沟通约定、延期理由和意见', detail: '留存，不随函发出' },
  { label: '查询结果', detail: '延期告知函不涉及任何人和任何查询结果' },
]

/** What leaves with a letter that gives no result: its text, its tables line by line and the papers that go with it. */
function leavingSides(content: LetterContent): DisclosedItem[] {
  return [
    ...leavingText(content),
    ...content.attachments.flatMap(({ subject, title, rows }) =>
      subject === 'enclosed'
        ? [{ label: '随附材料', detail: title }]
        : rows.map((row) => ({ label: `附件·${title}`, detail: row.join('；') })),
    ),
  ]
}

function returnNoticeSides(content: LetterContent) {
  const leaving = [
    ...leavingText(content),
    ...content.attachments.map(({ title, rows }) => ({ label: `附件·${title}`, detail: `${rows.length}人` })),
  ]
  return { leaving, held: [{ label: '查询结果', detail: '退回补正函不涉及任何人的查询结果' }] }
}
