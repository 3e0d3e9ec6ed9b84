import { candidateStateNames, settledCandidateStates } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { givesResults } from '../../shared/reply/model.ts'
import { replyBalanceLine } from '../../shared/reply/replyBalance.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../core/handler.ts'
import type { Reading } from '../database/transaction.ts'
import { balanceOfRequest, type RequestRecord, stateCountsOf } from '../request/requestRepository.ts'
import { requestTable } from '../request/requestTable.ts'
import { wordingInForce } from '../wording/wordingRepository.ts'
import { composeContent } from './composeContent.ts'
import { letterParts } from './letterParts.ts'
import {
  answeringOf,
  countsOf,
  type IncludedPerson,
  includablePersons,
  type PersonChoice,
} from './replyPersons.ts'
import { dispatchedRepliesOf } from './replyRepository.ts'
import { shownFirst } from './shownFirst.ts'

/** What a letter of this kind would hold now, and every sentence that stands in its way; the persons looked at are in the trail. */
export const proposeReply: Handler<'replies.proposal'> = ({ requestId, redraftsId, ...choice }, context) =>
  context.transact((tx) => {
    const { kind } = choice
    const request = tx.get(requestTable, requestId, '这件来文')
    const persons = possiblePersons(tx, request, { ...choice, except: redraftsId ?? 0 })
    tx.record({ act: 'request.viewed', object: `request:${requestId}`, detail: { part: 'reply', kind } })
    return {
      kind,
      persons: shownFirst(tx, persons),
      personCount: persons.length,
      blockers: [
        ...(kind === 'first' ? openPersons(tx, requestId) : []),
        ...compositionBlockers(() => {
          const parts = letterParts(tx, request, { ...choice, candidateIds: [], except: redraftsId ?? 0 })
          composeContent(tx, parts, wordingInForce(tx, beijingDate(context.now())))
        }),
      ],
      balanceLine: replyBalanceLine(
        kind,
        countsOf(persons),
        balanceOfRequest(tx, request, answeringOf(persons)),
      ),
      earlier: earlierLetters(tx, request),
    }
  })

/** Persons whose result and check disagree are named by the blockers, which compose the letter in earnest. */
function possiblePersons(
  tx: Reading,
  request: RequestRecord,
  choice: PersonChoice,
): readonly IncludedPerson[] {
  try {
    return includablePersons(tx, request.id, choice)
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}

function openPersons(tx: Reading, requestId: number): string[] {
  const counts = stateCountsOf(tx, [requestId]).get(requestId) ?? {}
  const settled: readonly string[] = [...settledCandidateStates, 'concluded']
  const open = Object.entries(counts).filter(([state]) => !settled.includes(state))
  if (open.length === 0) return []
  const words = open.map(([state, count]) => `${candidateStateNames[state as 'ready']}${count}人`).join('、')
  return [`还有人员没有办完：${words}。首次复函须全部人员有着落（已核对、退回补正或撤回）。`]
}

function compositionBlockers(compose: () => void): string[] {
  try {
    compose()
    return []
  } catch (error) {
    if (error instanceof AppError) return [error.message]
    throw error
  }
}

function earlierLetters(tx: Reading, request: RequestRecord) {
  return dispatchedRepliesOf(tx, request.id).flatMap(({ id, documentNumber, kind }) =>
    documentNumber === null || !givesResults(kind) ? [] : [{ replyId: id, documentNumber }],
  )
}
