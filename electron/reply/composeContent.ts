import { AppError } from '../../shared/errors.ts'
import { composeReply, composeReturnNotice } from '../../shared/letter/composeLetter.ts'
import { type Disclosure, disclosure, type HeldItem } from '../../shared/letter/disclosure.ts'
import { allowedWords, leakKinds, leakScan } from '../../shared/letter/leakScan.ts'
import type { LetterContent } from '../../shared/letter/model.ts'
import type { Wording } from '../../shared/letter/wording.ts'
import type { ReplyKind } from '../../shared/reply/model.ts'
import type { Reading } from '../database/transaction.ts'
import type { RequestRecord } from '../request/requestRepository.ts'
import { replyInput, returnNoticeInput } from './composeInput.ts'
import type { IncludedPerson } from './replyPersons.ts'
import type { Reply } from './replyRepository.ts'

/** What a letter of ours is made of. */
export interface LetterParts {
  readonly request: RequestRecord
  readonly kind: ReplyKind
  readonly persons: readonly IncludedPerson[]
  readonly earlier: Reply | null
}

/** Composes the letter from verified results only; throws one sentence when the persons do not add up. */
export function composeContent(tx: Reading, parts: LetterParts, wording: Wording): LetterContent {
  if (parts.kind === 'returnNotice')
    return composeReturnNotice(returnNoticeInput(tx, parts.request, parts.persons), wording)
  return composeReply(replyInputOf(tx, parts), wording)
}

/** Both sides of the gate and what the leak scan finds in the composed letter. */
export function gateOf(tx: Reading, parts: LetterParts, content: LetterContent) {
  if (parts.kind === 'returnNotice') {
    const { incoming } = returnNoticeInput(tx, parts.request, parts.persons)
    return { ...returnNoticeSides(content), leaks: leaksIn(content, allowedWords({ incoming })) }
  }
  const input = replyInputOf(tx, parts)
  const { leaving, held }: Disclosure = disclosure(input, content, heldItems(tx, parts))
  return { leaving: [...leaving], held: [...held], leaks: leaksIn(content, allowedWords(input)) }
}

function replyInputOf(tx: Reading, { request, kind, persons, earlier }: LetterParts) {
  if (kind === 'returnNotice') throw new AppError('invalid-input', '退回补正函不是复函，请按退回办理。')
  const withdrawn = kind === 'first' ? withdrawnCount(tx, request.id) : 0
  return replyInput(tx, { request, kind, persons, earlier, withdrawn })
}

function withdrawnCount(tx: Reading, requestId: number): number {
  const [row] = tx.select<{ persons: number }>(
    `SELECT count(*) AS persons FROM candidates WHERE request_id = ? AND state = 'withdrawn'`,
    requestId,
  )
  return row?.persons ?? 0
}

/** What the file holds beside the result and keeps: evidence, checks, opinions. */
function heldItems(tx: Reading, { request }: LetterParts): HeldItem[] {
  const count = (sql: string) => tx.select<{ items: number }>(sql, request.id)[0]?.items ?? 0
  return [
    {
      label: '查询凭证',
      count: count(
        `SELECT count(DISTINCT evidence_id) AS items FROM inquiry_results
         WHERE request_id = ? AND evidence_id IS NOT NULL`,
      ),
    },
    { label: '核对记录', count: count('SELECT count(*) AS items FROM verifications WHERE request_id = ?') },
    {
      label: '复审·复核·复查意见',
      count: count('SELECT count(*) AS items FROM reviews WHERE request_id = ?'),
    },
  ]
}

function leaksIn(content: LetterContent, allowed: readonly string[]) {
  return leakScan(content, allowed).map(({ kind, where, text }) => ({
    label: `${leakKinds[kind]}（${where}）`,
    detail: text,
  }))
}

function returnNoticeSides(content: LetterContent) {
  const leaving = [
    { label: '主送', detail: content.addressee },
    ...content.paragraphs.map(({ id, text }) => ({ label: id, detail: text })),
    ...content.attachments.map(({ title, rows }) => ({ label: `附件·${title}`, detail: `${rows.length}人` })),
  ]
  return { leaving, held: [{ label: '查询结果', detail: '退回补正函不涉及任何人的查询结果' }] }
}
