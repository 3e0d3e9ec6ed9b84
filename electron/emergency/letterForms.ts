import { type CandidateState, purposeNames } from '../../shared/candidate/model.ts'
import { dispatchFormFor, type LetterForms } from '../../shared/emergency/emergencyHtml.ts'
import { documentNameOf } from '../../shared/identity/numberName.ts'
import type { KnownLetter, KnownPerson } from '../../shared/letter/forms/emergency/workForms.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { reviewStages } from '../../shared/review/stages.ts'
import { beijingDate, letterDate } from '../../shared/time.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { knownLetter } from '../requestRecord/knownLetterQueries.ts'
import { reviewEvidence } from '../review/reviewEvidenceQueries.ts'
import { reviewsOfResult } from '../review/reviewRepository.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'

type Candidate = RowOf<typeof candidateTable>

/** Who has no result yet, in the words of the lifecycle. */
const toQuery: readonly CandidateState[] = ['accepted', 'ready', 'inquiring', 'pending']
const toCheck: readonly CandidateState[] = [...toQuery, 'inquired', 'disputed']

/** How many persons of letters in work wait for a result, a check or a review. */
export function openPersons(tx: Reading): number {
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total FROM candidates c JOIN requests r ON r.id = c.request_id
     WHERE r.state = 'admitted' AND c.state IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...toCheck, 'underReview']),
  )
  return count?.total ?? 0
}

/** The forms of one letter with what is known, for at most so many persons; no result and no earlier entry of anybody stands on them. */
export function letterForms(tx: Reading, { requestId, state }: RequestRow, most: number): LetterForms {
  const letter = knownLetter(tx, requestId)
  if (state === 'registered') return { letter, toQuery: [], toCheck: [], toReview: [], dispatch: null }
  const persons = tx
    .where(candidateTable, { requestId, state: [...toCheck, 'underReview'] }, { orderBy: 'listOrder' })
    .slice(0, most)
  const among = (states: readonly CandidateState[]) =>
    persons.filter((one) => states.includes(one.state)).map(knownPerson)
  return {
    letter,
    toQuery: among(toQuery),
    toCheck: among(toCheck),
    toReview: persons
      .filter((one) => one.state === 'underReview')
      .map((one) => ({ known: reviewEvidence(tx, one.id), stages: stagesLeft(tx, one) })),
    dispatch: dispatchForm(tx, requestId, letter),
  }
}

const stagesLeft = (tx: Reading, { resultId }: Candidate) => {
  const signed = resultId === null ? [] : reviewsOfResult(tx, resultId).map(({ stage }) => stage)
  return reviewStages.filter((stage) => !signed.includes(stage))
}

const knownPerson = ({ listOrder, name, documentType, idNumber, purpose }: Candidate): KnownPerson => ({
  listOrder,
  name,
  document: documentNameOf(idNumber ?? '', documentType),
  idNumber: idNumber ?? '',
  purpose: purposeNames[purpose],
})

/** The letter of ours that is not signed yet, or a sheet for one that is still to be drafted; null while one of ours is on its way. */
function dispatchForm(tx: Reading, requestId: number, letter: KnownLetter) {
  const centre = settingOf(tx, 'centre.identity').issuingOrgan
  const blank = dispatchFormFor(centre, letter)
  const replies = tx.where(replyTable, { requestId })
  if (replies.some(({ state }) => state === 'signed' || state === 'printing' || state === 'sealed'))
    return null
  const reply = replies.findLast(({ state }) => state === 'draft' || state === 'submitted')
  if (reply === undefined) return blank
  const { title, addressee, attachments } = reply.content
  return {
    ...blank,
    ...{ title, addressee, copies: reply.copies },
    attachments: attachments.map((one) => one.title),
    drafter: userNameOf(tx, reply.draftedBy),
    draftedOn: letterDate(beijingDate(reply.draftedAt)),
  }
}
