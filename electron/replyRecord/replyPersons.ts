import { AppError } from '../../shared/errors.ts'
import { isCorrecting, type ReplyKind, sendsBack } from '../../shared/reply/kinds.ts'
import { isAnswered, type ReplyInclusion } from '../../shared/reply/model.ts'
import { mayFollow } from '../../shared/reply/separate.ts'
import { type Candidate, candidatesOf } from '../candidateRecord/candidateRepository.ts'
import { keptRows } from '../candidateRecord/duplicateQueries.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryResultTable } from '../inquiryRecord/inquiryTable.ts'
import type { DraftEffect } from '../requestRecord/requestRepository.ts'
import { answeringLetters, namedAsReturned, replyItemsOf, replyOf, takenPersons } from './replyRepository.ts'

/** What the national system said of one person, as the letter rests on it. */
type InquiryResult = RowOf<typeof inquiryResultTable>

/** One person as a letter of ours takes him up; `result` is null for everybody it gives no result for. */
export interface IncludedPerson {
  readonly candidate: Candidate
  readonly inclusion: ReplyInclusion
  readonly result: InquiryResult | null
  /** For a row that stands twice: 名单序号 of the row that is answered. */
  readonly keptOrder?: number | undefined
}

/** Which persons a letter may name. */
export interface PersonChoice {
  readonly kind: ReplyKind
  /** The letter that is drafted anew; its own persons may stay. */
  readonly except?: number
  /** For 更正函: the letter of ours that is corrected. */
  readonly correctsReplyId?: number | null
}

/**
 * Whom a letter of this kind may name now: verified results (`concluded`) and, as 未予查询, persons returned for correction
 * whom no earlier reply named. 待核实 and everything still on the way is never among them (design 5.4), nor is anybody
 * who stands in another letter that is on its way out. Who was answered before can only be corrected, nobody else can.
 */
export function includablePersons(
  tx: Reading,
  requestId: number,
  { kind, except = 0, correctsReplyId = null }: PersonChoice,
): readonly IncludedPerson[] {
  const taken = takenPersons(tx, requestId, { except, ofNotices: sendsBack(kind) })
  const named = namedAsReturned(tx, requestId, sendsBack(kind))
  const answeredBy = answeringLetters(tx, requestId)
  const candidates = candidatesOf(tx, requestId)
  const results = resultsOf(tx, candidates)
  const kept = keptRows(candidates)
  return candidates.flatMap((candidate): readonly IncludedPerson[] => {
    if (taken.has(candidate.id)) return []
    if (candidate.state === 'returned')
      return isCorrecting(kind) || named.has(candidate.id) ? [] : notAnswered(candidate, kind, kept)
    if (sendsBack(kind) || candidate.state !== 'concluded') return []
    const earlier = answeredBy.get(candidate.id)
    if ((earlier !== undefined) !== isCorrecting(kind)) return []
    if (correctsReplyId !== null && isCorrecting(kind) && earlier !== correctsReplyId) return []
    return [verified(candidate, results)]
  })
}

/** Whom the national system cannot be asked about has a sentence of his own in a reply. A row that stands twice is told in the reply beside the person's result; no notice asks for its correction. */
function notAnswered(
  candidate: Candidate,
  kind: ReplyKind,
  kept: ReadonlyMap<number, Candidate>,
): readonly IncludedPerson[] {
  if (candidate.outcome === 'unqueryable')
    return [{ candidate, inclusion: sendsBack(kind) ? 'returned' : 'unqueryable', result: null }]
  const keptOrder = kept.get(candidate.id)?.listOrder
  if (keptOrder === undefined) return [{ candidate, inclusion: 'returned', result: null }]
  return sendsBack(kind) ? [] : [{ candidate, inclusion: 'duplicate', result: null, keptOrder }]
}

/** The person with the result that was verified; throws one sentence when result and check do not agree. */
function verified(candidate: Candidate, results: ReadonlyMap<number, InquiryResult>): IncludedPerson {
  const result = candidate.resultId === null ? undefined : results.get(candidate.resultId)
  const { outcome } = candidate
  if (
    result === undefined ||
    result.voidedAt !== null ||
    result.candidateId !== candidate.id ||
    result.outcome !== outcome ||
    outcome === 'pending' ||
    outcome === 'unqueryable'
  )
    throw new AppError(
      'conflict',
      `来函序号 ${candidate.listOrder} 的查询结果与核对记录不符，不能写入复函，请退回查询后重新核对。`,
    )
  return { candidate, inclusion: outcome, result }
}

/** The persons of a letter of ours with the results it rests on, in the order of the lists. */
export function personsOf(tx: Reading, replyId: number): readonly IncludedPerson[] {
  const { requestId } = replyOf(tx, replyId)
  if (requestId === null) return []
  const rows = replyItemsOf(tx, replyId)
  const results = resultsOf(tx, rows)
  const items = new Map(rows.map((item) => [item.candidateId, item]))
  const candidates = candidatesOf(tx, requestId)
  const kept = keptRows(candidates)
  return candidates.flatMap((candidate) => {
    const item = items.get(candidate.id)
    if (item === undefined) return []
    const result = item.resultId === null ? null : (results.get(item.resultId) ?? null)
    const keptOrder = item.inclusion === 'duplicate' ? kept.get(candidate.id)?.listOrder : undefined
    return [{ candidate, inclusion: item.inclusion, result, keptOrder }]
  })
}

/** What a letter with these persons does to the balance. */
export function effectOf(persons: readonly IncludedPerson[]): DraftEffect {
  return {
    answering: idsOf(persons, isAnswered),
    separate: idsOf(persons, (inclusion) => inclusion === 'separate'),
  }
}

function idsOf(
  persons: readonly IncludedPerson[],
  holds: (inclusion: ReplyInclusion) => boolean,
): ReadonlySet<number> {
  return new Set(persons.flatMap(({ candidate, inclusion }) => (holds(inclusion) ? [candidate.id] : [])))
}

/** How many persons stand how in a letter. */
export function countsOf(persons: readonly IncludedPerson[]): Record<ReplyInclusion, number> {
  const count = (wanted: ReplyInclusion) => persons.filter(({ inclusion }) => inclusion === wanted).length
  return {
    listed: count('listed'),
    notListed: count('notListed'),
    returned: count('returned'),
    duplicate: count('duplicate'),
    unqueryable: count('unqueryable'),
    separate: count('separate'),
  }
}

/** Throws `conflict` when a person of the letter has changed since it was drafted: corrected, withdrawn, sent back, queried again. */
export function assertPersonsUnchanged(persons: readonly IncludedPerson[]): void {
  for (const person of persons) {
    const { candidate } = person
    if (!isUnchanged(person))
      throw new AppError(
        'conflict',
        `来函序号 ${candidate.listOrder} 的人员情况在拟稿后有变化，请重新拟稿后再送签。`,
      )
  }
}

function isUnchanged({ candidate, inclusion, result, keptOrder }: IncludedPerson): boolean {
  const { state } = candidate
  if (inclusion === 'separate') return mayFollow(candidate)
  if (inclusion === 'returned') return state === 'returned'
  if (inclusion === 'unqueryable') return state === 'returned' && candidate.outcome === 'unqueryable'
  if (inclusion === 'duplicate') return state === 'returned' && keptOrder !== undefined
  return (
    state === 'concluded' &&
    candidate.resultId === result?.id &&
    candidate.outcome === inclusion &&
    result.outcome === inclusion &&
    result.voidedAt === null
  )
}

function resultsOf(
  tx: Reading,
  ids: readonly { readonly resultId: number | null }[],
): ReadonlyMap<number, InquiryResult> {
  const wanted = ids.flatMap(({ resultId }) => resultId ?? [])
  const results = wanted.length === 0 ? [] : tx.where(inquiryResultTable, { id: wanted })
  return new Map(results.map((result) => [result.id, result]))
}
