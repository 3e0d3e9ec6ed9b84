import { AppError } from '../../shared/errors.ts'
import type { ReplyKind } from '../../shared/reply/model.ts'
import type { Reading } from '../database/transaction.ts'
import type { RequestRecord } from '../request/requestRepository.ts'
import type { LetterParts } from './composeContent.ts'
import { includablePersons } from './replyPersons.ts'
import { dispatchedRepliesOf, type Reply } from './replyRepository.ts'

/** What the drafter chose. */
export interface DraftChoice {
  readonly kind: ReplyKind
  readonly candidateIds: readonly number[]
  readonly correctsReplyId: number | null
  /** The letter that is drafted anew; its own persons may stay. */
  readonly except?: number
}

/** The letter a choice amounts to: its persons and the earlier letter it names; throws one sentence when it cannot be drafted. */
export function letterParts(tx: Reading, request: RequestRecord, choice: DraftChoice): LetterParts {
  const { kind, candidateIds } = choice
  const possible = includablePersons(tx, request.id, { kind, except: choice.except ?? 0 })
  const wanted = new Set(candidateIds)
  const persons = wanted.size === 0 ? possible : possible.filter(({ candidate }) => wanted.has(candidate.id))
  if (persons.length < wanted.size)
    throw new AppError('conflict', '所选人员中有尚未核对完、已在其他复函中或已变化的，请刷新后重新选择。')
  if (persons.length === 0 && !(kind === 'returnNotice' && request.state === 'returned'))
    throw new AppError(
      'conflict',
      '现在没有可以写入这类函件的人员：查询结果须先核对（列入的须完成复审、复核、复查）。',
    )
  return { request, kind, persons, earlier: earlierOf(tx, request, choice) }
}

function earlierOf(tx: Reading, request: RequestRecord, choice: DraftChoice): Reply | null {
  const sent = dispatchedRepliesOf(tx, request.id).filter(({ kind }) => kind !== 'returnNotice')
  if (choice.kind === 'first' || choice.kind === 'returnNotice') {
    if (choice.kind === 'first' && sent.length > 0)
      throw new AppError('conflict', '首次复函已发出，请改拟补充复函或更正函。')
    return null
  }
  const earlier =
    choice.correctsReplyId === null ? sent.at(-1) : sent.find(({ id }) => id === choice.correctsReplyId)
  if (earlier === undefined)
    throw new AppError('conflict', '还没有发出过复函，请先拟首次复函；更正函须指明要更正的复函。')
  return earlier
}
