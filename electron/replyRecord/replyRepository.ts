import { AppError } from '../../shared/errors.ts'
import { kindsWith, type LetterKind } from '../../shared/reply/kinds.ts'
import { AnsweredInclusion } from '../../shared/reply/model.ts'
import type { Attachment } from '../attachment/attachmentStore.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyItemTable, replyTable } from './replyTable.ts'

/** One letter of ours as the database has it. */
export type Reply = RowOf<typeof replyTable>
/** One person's place in a letter of ours. */
export type ReplyItem = RowOf<typeof replyItemTable>

/** The letter of ours; throws `not-found` with a sentence. */
export function replyOf(tx: Reading, replyId: number): Reply {
  return tx.get(replyTable, replyId, '这件复函')
}

/** The persons of a letter of ours as its latest draft names them. */
export function replyItemsOf(tx: Reading, replyId: number): readonly ReplyItem[] {
  return tx.where(replyItemTable, { replyId, draftVersion: replyOf(tx, replyId).draftVersion })
}

/**
 * The one stored PDF of a signed letter: `context.attachments.read(tx, id)` gives the bytes that are previewed, printed and
 * archived, `checkCode` their 校验码. Throws `conflict` before the letter is signed.
 */
export function replyPdf(tx: Reading, reply: Reply): Attachment {
  if (reply.pdfId === null) throw new AppError('conflict', '本函尚未签发，没有可以印制的定稿，请先完成签发。')
  return tx.get(attachmentTable, reply.pdfId, '复函定稿')
}

/** The kinds that meet a condition, as SQL writes a list. */
export function kindsSql(condition: (kind: LetterKind) => boolean): string {
  return `(${kindsWith(condition)
    .map((kind) => `'${kind}'`)
    .join(', ')})`
}

/** The kinds that give results, as SQL writes a list. */
export const resultKindsSql = kindsSql(({ persons }) => persons === 'results')
/** The kinds that deal with persons, as SQL writes a list. */
export const personKindsSql = kindsSql(({ draftedFrom }) => draftedFrom === 'persons')
/** The kinds that send back, as SQL writes a list. */
export const returnKindsSql = kindsSql(({ persons }) => persons === 'returned')

/** How persons stand in a letter that gives their results, as SQL writes a list. */
export const answeredSql = `(${AnsweredInclusion.options.map((name) => `'${name}'`).join(', ')})`

/** Letters of ours that have left for this incoming letter, oldest first. */
export function dispatchedRepliesOf(tx: Reading, requestId: number): readonly Reply[] {
  return tx.where(replyTable, { requestId, state: ['dispatched', 'received'] })
}

/** Persons whom a letter on its way out already takes up; notices of return and replies do not stand in each other's way. */
export function takenPersons(
  tx: Reading,
  requestId: number,
  { except, ofNotices }: { readonly except: number; readonly ofNotices: boolean },
): ReadonlySet<number> {
  const rows = tx.select<{ candidate_id: number }>(
    `SELECT i.candidate_id FROM reply_items i
     JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
     WHERE r.request_id = ? AND r.id <> ? AND (r.kind IN ${returnKindsSql}) = ?
       AND r.state IN ('draft', 'submitted', 'signed', 'printing', 'sealed')`,
    requestId,
    except,
    ofNotices ? 1 : 0,
  )
  return new Set(rows.map(({ candidate_id }) => candidate_id))
}

/** Persons whom a letter that has left named as returned or as a row that stands twice: a notice of return, or a reply, as asked. */
export function namedAsReturned(tx: Reading, requestId: number, ofNotices: boolean): ReadonlySet<number> {
  const rows = tx.select<{ candidate_id: number }>(
    `SELECT i.candidate_id FROM reply_items i
     JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
     WHERE r.request_id = ? AND (r.kind IN ${returnKindsSql}) = ? AND i.inclusion IN ('returned', 'duplicate', 'unqueryable')
       AND r.state IN ('dispatched', 'received')`,
    requestId,
    ofNotices ? 1 : 0,
  )
  return new Set(rows.map(({ candidate_id }) => candidate_id))
}

/** For every person who was answered by a letter that has left: the last such letter. */
export function answeringLetters(tx: Reading, requestId: number): ReadonlyMap<number, number> {
  const rows = tx.select<{ candidate_id: number; reply_id: number }>(
    `SELECT i.candidate_id, max(r.id) AS reply_id FROM reply_items i
     JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
     WHERE r.request_id = ? AND i.inclusion IN ${answeredSql} AND r.state IN ('dispatched', 'received')
     GROUP BY i.candidate_id`,
    requestId,
  )
  return new Map(rows.map(({ candidate_id, reply_id }) => [candidate_id, reply_id]))
}

/** How much the file holds beside the results and keeps: evidence files, checks, opinions. */
export function heldCounts(tx: Reading, requestId: number) {
  const count = (sql: string) => tx.select<{ items: number }>(sql, requestId)[0]?.items ?? 0
  return {
    evidence: count(
      `SELECT count(DISTINCT evidence_id) AS items FROM inquiry_results
       WHERE request_id = ? AND evidence_id IS NOT NULL`,
    ),
    checks: count('SELECT count(*) AS items FROM verifications WHERE request_id = ?'),
    opinions: count('SELECT count(*) AS items FROM reviews WHERE request_id = ?'),
  }
}

/** The highest serial used or voided in a series and a year within a range, or on paper from before a restore; null where there is none. */
export function highestSerial(
  tx: Reading,
  { series, numberYear }: { readonly series: string; readonly numberYear: number },
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const [row] = tx.select<{ last: number | null }>(
    `WITH wanted (series, year, low, high) AS (VALUES (?, ?, ?, ?))
     SELECT max(last) AS last FROM (
       SELECT max(n.serial) AS last FROM issued_numbers n, wanted w
       WHERE n.series = w.series AND n.number_year = w.year AND n.serial BETWEEN w.low AND w.high
       UNION ALL SELECT max(min(u.to_serial, w.high)) FROM used_numbers u, wanted w
       WHERE u.series = w.series AND u.number_year = w.year AND u.to_serial >= w.low AND u.from_serial <= w.high)`,
    series,
    numberYear,
    from,
    to,
  )
  return row?.last ?? null
}

/** True when this number stood on paper before a restore and no row of this store has it. */
export function isUsedOnPaper(
  tx: Reading,
  { series, numberYear }: { readonly series: string; readonly numberYear: number },
  serial: number,
): boolean {
  const found = tx.select(
    'SELECT 1 FROM used_numbers WHERE series = ? AND number_year = ? AND ? BETWEEN from_serial AND to_serial LIMIT 1',
    series,
    numberYear,
    serial,
  )
  return found.length > 0
}

/** True when a number of this series was ever given, here or on paper before a restore. */
export function hasBegun(tx: Reading, series: string): boolean {
  const found = tx.select(
    `SELECT 1 FROM issued_numbers WHERE series = ? UNION ALL SELECT 1 FROM used_numbers WHERE series = ? LIMIT 1`,
    series,
    series,
  )
  return found.length > 0
}
