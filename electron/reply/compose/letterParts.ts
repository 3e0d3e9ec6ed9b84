import { AppError } from '../../../shared/errors.ts'
import {
  givesResults,
  isCorrecting,
  isWholeReply,
  type PersonLetterKind,
  replyKindNames,
  resultKindOf,
  sendsBack,
} from '../../../shared/reply/kinds.ts'
import { replyStateNames } from '../../../shared/reply/model.ts'
import type { SeparateChoice } from '../../../shared/reply/separate.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { type IncludedPerson, includablePersons } from '../../replyRecord/replyPersons.ts'
import { answeringLetters, dispatchedRepliesOf, type Reply } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import type { ResultParts, ReturnParts } from './composeContent.ts'
import { nobodySeparate, type SeparateColumns, separateOf } from './separateAnswer.ts'

/** What the drafter chose. */
export interface DraftChoice {
  readonly kind: PersonLetterKind
  readonly candidateIds: readonly number[]
  readonly correctsReplyId: number | null
  /** The letter that is drafted anew; its own persons may stay. */
  readonly except?: number
  /** Persons a first reply leaves out. */
  readonly separate?: SeparateChoice | null | undefined
  readonly today: CalendarDate
}

/** A letter to be drafted, with the columns that say who is left out. */
export type DraftedParts = (ResultParts | (ReturnParts & { readonly earlier: null })) & {
  readonly columns: SeparateColumns
}

/** The letter a choice amounts to: its persons and the earlier letter it names; throws one sentence when it cannot be drafted. */
export function letterParts(tx: Reading, request: RequestRecord, choice: DraftChoice): DraftedParts {
  assertMayDraft(tx, request, choice)
  const earlier = earlierOf(tx, request, choice)
  const answered = chosenPersons(tx, request, { ...choice, earlier })
  const { persons, columns } = leftOut(tx, request, choice)
  const { separateOn = null } = columns
  const { kind } = choice
  const all = [...answered, ...persons].sort((a, b) => a.candidate.listOrder - b.candidate.listOrder)
  const common = { request, persons: all, columns }
  return sendsBack(kind) ? { ...common, kind, earlier: null } : { ...common, kind, earlier, separateOn }
}

/** The persons left out; only a first reply may leave somebody out, later ones simply do not name him. */
function leftOut(tx: Reading, request: RequestRecord, { kind, separate: choice, today }: DraftChoice) {
  if (choice === null || choice === undefined)
    return { persons: [] as IncludedPerson[], columns: nobodySeparate }
  if (!isWholeReply(kind))
    throw new AppError('invalid-input', '只有首次复函可以留下人员另行函复，请重新选择函件种类。')
  const { persons, columns } = separateOf(tx, request, { choice, today })
  return {
    persons: persons.map((candidate): IncludedPerson => ({ candidate, inclusion: 'separate', result: null })),
    columns,
  }
}

function assertMayDraft(tx: Reading, request: RequestRecord, { kind, except }: DraftChoice): void {
  const isWholeReturn = request.state === 'returned' && sendsBack(kind)
  if (request.state !== 'admitted' && !isWholeReturn)
    throw new AppError('conflict', '该来文不在办理中，不能拟稿；已办结、归档的请先重新办理。')
  // A correction may show only after 初审 that the unit may not ask by this channel: then only the way back is left.
  if (!sendsBack(kind) && request.admissibility?.channel?.ok === false && request.specialApproval === null)
    throw new AppError('conflict', '本件的查询渠道不符，又没有特批，不能拟复函，请在「来文」中退回。')
  if (!isWholeReply(kind) && !isWholeReturn) return
  const living = tx
    .where(replyTable, { requestId: request.id, kind })
    .find(({ id, state }) => id !== except && state !== 'voided')
  if (living !== undefined)
    throw new AppError(
      'conflict',
      `本件已有一份${replyKindNames[kind]}（${replyStateNames[living.state]}），请继续办理该函；需要另拟的，请先将其作废。`,
    )
}

function chosenPersons(
  tx: Reading,
  request: RequestRecord,
  choice: DraftChoice & { readonly earlier: Reply | null },
): readonly IncludedPerson[] {
  const { kind, candidateIds, except = 0 } = choice
  if (request.state === 'returned') return []
  const correctsReplyId = isCorrecting(kind) ? (choice.earlier?.id ?? null) : null
  const possible = includablePersons(tx, request.id, { kind, except, correctsReplyId })
  const wanted = new Set(candidateIds)
  const persons = wanted.size === 0 ? possible : possible.filter(({ candidate }) => wanted.has(candidate.id))
  if (persons.length < wanted.size)
    throw new AppError('conflict', '所选人员中有尚未核对完、已在其他函件中或已变化的，请刷新后重新选择。')
  if (persons.length === 0) throw new AppError('conflict', nobody[kind])
  return persons
}

const nobody: Readonly<Record<PersonLetterKind, string>> = {
  first: '现在没有可以写入复函的人员：查询结果须先核对，列入的还须完成复审、复核、复查。',
  supplementary: '现在没有可以补充答复的人员：原先未答复的人员须先补正、查询并核对。',
  correction: '现在没有可以更正的人员：已答复的人员须先重新查询、核对（列入的须完成复审、复核、复查）。',
  returnNotice: '现在没有需要函告退回补正的人员。',
}

function earlierOf(tx: Reading, request: RequestRecord, choice: DraftChoice): Reply | null {
  const { kind, correctsReplyId } = choice
  const sent = dispatchedRepliesOf(tx, request.id).filter((reply) => givesResults(reply.kind))
  if (sendsBack(kind)) return null
  if (isWholeReply(kind)) {
    if (sent.length > 0) throw new AppError('conflict', '首次复函已发出，请改拟补充复函或更正函。')
    return null
  }
  const named = correctsReplyId ?? (isCorrecting(kind) ? lastWrong(tx, request, choice) : null)
  const earlier =
    named === null ? sent.findLast((reply) => !isCorrecting(reply.kind)) : sent.find(({ id }) => id === named)
  if (earlier === undefined)
    throw new AppError('conflict', '还没有发出过复函，请先拟首次复函；更正函须指明要更正的复函。')
  return earlier
}

/** The letter that last answered somebody whose result is new. */
function lastWrong(tx: Reading, request: RequestRecord, { except = 0 }: DraftChoice): number | null {
  const answeredBy = answeringLetters(tx, request.id)
  const letters = includablePersons(tx, request.id, { kind: resultKindOf('correcting'), except }).flatMap(
    ({ candidate }) => answeredBy.get(candidate.id) ?? [],
  )
  return letters.length === 0 ? null : Math.max(...letters)
}
