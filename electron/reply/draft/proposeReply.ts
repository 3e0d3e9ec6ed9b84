import { candidateStateNames, settledCandidateStates } from '../../../shared/candidate/model.ts'
import { AppError } from '../../../shared/errors.ts'
import { givesResults, isWholeReply } from '../../../shared/reply/kinds.ts'
import { replyBalanceLine } from '../../../shared/reply/replyBalance.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { candidatesOf } from '../../candidateRecord/candidateRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import {
  countsOf,
  effectOf,
  type IncludedPerson,
  includablePersons,
  type PersonChoice,
} from '../../replyRecord/replyPersons.ts'
import { dispatchedRepliesOf } from '../../replyRecord/replyRepository.ts'
import { balanceOfRequest, type RequestRecord } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { wordingInForce } from '../../wording/wordingRepository.ts'
import { composeContent } from '../compose/composeContent.ts'
import { letterParts } from '../compose/letterParts.ts'
import { separateOffer } from '../compose/separateAnswer.ts'
import { shownFirst } from '../compose/shownFirst.ts'

/** What a letter of this kind would hold now, and every sentence that stands in its way; the persons looked at are in the trail. */
export const proposeReply: Handler<'replies.proposal'> = ({ requestId, redraftsId, ...choice }, context) =>
  context.transact((tx) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const { kind, separate } = choice
    const today = beijingDate(context.now())
    const draft = { ...choice, candidateIds: [], except: redraftsId ?? 0, today }
    const persons = possiblePersons(tx, request, draft)
    const left = new Set(separate?.candidateIds)
    tx.record({ act: 'request.viewed', object: `request:${requestId}`, detail: { part: 'reply', kind } })
    return {
      kind,
      persons: shownFirst(tx, persons),
      personCount: persons.length,
      blockers: [
        ...(isWholeReply(kind) ? openPersons(tx, requestId, left) : []),
        ...compositionBlockers(() => {
          composeContent(tx, letterParts(tx, request, draft), wordingInForce(tx, today))
        }),
      ],
      balanceLine: replyBalanceLine(
        kind,
        { ...countsOf(persons), separate: left.size },
        balanceOfRequest(tx, request, { ...effectOf(persons), separate: left }),
      ),
      separate: isWholeReply(kind) ? separateOffer(tx, request, today) : null,
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

function openPersons(tx: Reading, requestId: number, left: ReadonlySet<number>): string[] {
  const settled: readonly string[] = [...settledCandidateStates, 'concluded']
  const open = candidatesOf(tx, requestId).filter(
    ({ id, state }) => !settled.includes(state) && !left.has(id),
  )
  if (open.length === 0) return []
  const words = [...Map.groupBy(open, ({ state }) => state)]
    .map(([state, persons]) => `${candidateStateNames[state]}${persons.length}人`)
    .join('、')
  return [
    `还有人员没有办完：${words}。首次复函须全部人员有着落（已核对、退回补正或撤回）；待核实的人员，事先告知来文单位后可以留待另行函复。`,
  ]
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
