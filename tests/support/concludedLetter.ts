import { insertCandidate } from '../../electron/candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../electron/candidateRecord/candidateTable.ts'
import type { Writing } from '../../electron/database/row/transaction.ts'
import { inquiryBatchTable, inquiryResultTable } from '../../electron/inquiryRecord/inquiryTable.ts'
import { moveReply } from '../../electron/replyRecord/replyMoves.ts'
import { replyItemsOf, replyOf } from '../../electron/replyRecord/replyRepository.ts'
import { reviewTable } from '../../electron/review/reviewTable.ts'
import { rosterTable } from '../../electron/roster/rosterTable.ts'
import { userByLoginName } from '../../electron/userRecord/userRepository.ts'
import type { InquiryResult } from '../../electron/verification/verificationRepository.ts'
import { verificationTable } from '../../electron/verification/verificationTable.ts'
import type { CandidateState } from '../../shared/candidate/model.ts'
import type { Listing } from '../../shared/inquiry/model.ts'
import { isAnswered } from '../../shared/reply/model.ts'
import type { Registration } from '../../shared/request/summary.ts'
import { inventedNumber } from './letters.ts'
import { admittedLetter, receiptAt } from './registrations.ts'
import { type TeamKey, team } from './team.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** How one person of the invented letter ended: with a verified outcome, or in another state. */
export type PersonEnd = 'listed' | 'notListed' | Exclude<CandidateState, 'concluded' | 'answered'>

/** When the persons were looked up: 2026-11-20, 09:30 in Beijing. */
export const queriedAt = '2026-11-20T01:30:00.000Z'
/** A moment shortly after, at which replies are drafted. */
export const draftMoment = '2026-11-20T03:00:00.000Z'

/** The names of the persons on the invented letter; 1 is the first. */
export const personName = (order: number) => `试例${'甲乙丙丁戊己庚辛壬癸'.charAt((order - 1) % 10)}`

/** An entry of a list as the national system shows it, of an invented court. */
export const inventedListing: Listing = {
  listTypeCode: 'dishonestJudgmentDebtor',
  listName: '失信被执行人名单',
  authority: '某某市中级人民法院',
  documentNumber: '（2024）豫01执123号',
  listedOn: '2024-05-06',
  validUntil: null,
  status: 'current',
}

/** Registers and admits a letter whose persons have ended like this, with real rows of results; returns its id. */
export async function concludedLetter(
  workstation: TestWorkstation,
  ends: readonly PersonEnd[],
  changes: Partial<Registration> = {},
): Promise<number> {
  const requestId = await admittedLetter(workstation.as('registrar'), {
    declaredCount: ends.length,
    ...changes,
  })
  addPersons(workstation, requestId, ends)
  return requestId
}

/** Puts persons who have ended like this on a letter. */
export function addPersons(
  workstation: TestWorkstation,
  requestId: number,
  ends: readonly PersonEnd[],
): void {
  const by = workstation.as('inquirer').userId
  workstation.store.transact({ userId: by, name: '试验' }, (tx) => {
    const roster = tx.insert(rosterTable, {
      requestId,
      kind: 'initial',
      source: 'typed',
      declaredCount: ends.length,
      receivedOn: '2026-11-19',
      acceptedCount: ends.length,
      doubtfulCount: 0,
      rejectedCount: 0,
      skipped: [],
      listFindings: [],
      committedBy: by,
      committedAt: receiptAt,
    })
    const batch = tx.insert(inquiryBatchTable, {
      batchYear: 2026,
      batchSerial: tx.count(inquiryBatchTable, {}) + 1,
      state: 'closed',
      assignedTo: by,
      createdBy: by,
      createdAt: receiptAt,
    })
    ends.forEach((end, index) => {
      addPerson(tx, { requestId, rosterId: roster.id, batchId: batch.id, order: index + 1, end })
    })
    tx.record({ act: 'roster.committed', object: `roster:${roster.id}` })
  })
}

interface NewPerson {
  readonly requestId: number
  readonly rosterId: number
  readonly batchId: number
  readonly order: number
  readonly end: PersonEnd
}

function addPerson(tx: Writing, { requestId, rosterId, batchId, order, end }: NewPerson): void {
  const isVerified = end === 'listed' || end === 'notListed'
  const candidate = insertCandidate(tx, {
    requestId,
    rosterId,
    listOrder: order,
    name: personName(order),
    nameInitials: 'sl',
    idNumber: end === 'returned' ? null : inventedNumber(order),
    idInFile: end === 'returned' ? inventedNumber(order).slice(0, 17) : inventedNumber(order),
    rowNumber: order + 2,
    purpose: 'recruitment',
    findings: end === 'returned' ? ['id-length'] : [],
    rowOutcome: end === 'returned' ? 'rejected' : 'accepted',
    state: isVerified ? 'concluded' : end,
    receivedOn: '2026-11-19',
    dueProvisional: false,
  })
  if (isVerified) conclude(tx, candidate.id, { outcome: end, at: queriedAt, batchId })
}

/** Gives a person a new verified result, as query, check and review would. */
export function conclude(
  tx: Writing,
  candidateId: number,
  result: { readonly outcome: 'listed' | 'notListed'; readonly at: string; readonly batchId: number },
): void {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  const row = tx.insert(inquiryResultTable, {
    candidateId,
    requestId: candidate.requestId,
    batchId: result.batchId,
    outcome: result.outcome,
    listings: result.outcome === 'listed' ? [inventedListing] : [],
    queriedAt: result.at,
    method: 'single',
    enteredBy: tx.actor.userId,
    enteredAt: result.at,
  })
  seenByOthers(tx, row)
  tx.update(candidateTable, candidate, {
    state: 'concluded',
    outcome: result.outcome,
    queriedAt: result.at,
    resultId: row.id,
  })
}

/** The check of a result by 乙 and, for a listing, the three stages by 乙, 丙 and 丁. */
function seenByOthers(tx: Writing, result: InquiryResult): void {
  const idOf = (who: TeamKey) => userByLoginName(tx, team[who].loginName)?.id ?? 0
  const { candidateId, requestId, id: resultId, outcome, listings, enteredAt: at } = result
  tx.insert(verificationTable, {
    ...{ candidateId, requestId, resultId, outcome, listings },
    ...({ mode: 'blind', basis: 'evidence', verdict: 'matched' } as const),
    checkerId: idOf('yi'),
    differences: [],
    checkedAt: at,
  })
  const stages =
    outcome === 'listed'
      ? ([
          ['first', 'yi'],
          ['second', 'bing'],
          ['third', 'ding'],
        ] as const)
      : []
  for (const [stage, who] of stages)
    tx.insert(reviewTable, {
      ...{ candidateId, requestId, resultId, stage, answers: {}, agrees: true, opinion: '同意' },
      reviewerId: idOf(who),
      sheetVersion: '2026-2',
      reviewedAt: at,
    })
}

/** Gives a person who was answered or sent back a new verified result, as the acts of a correction would in the end. */
export function concludeAgain(
  { store, as }: TestWorkstation,
  person: { readonly requestId: number; readonly order: number },
  result: { readonly outcome: 'listed' | 'notListed'; readonly at: string },
): void {
  store.transact({ userId: as('inquirer').userId, name: '试验' }, (tx) => {
    const { requestId, order } = person
    const candidate = tx.first(candidateTable, { requestId, listOrder: order })
    const batch = tx.first(inquiryBatchTable, {})
    if (candidate === null || batch === null) throw new Error('the letter has no such person')
    if (candidate.idNumber === null) tx.update(candidateTable, candidate, { idNumber: inventedNumber(order) })
    conclude(tx, candidate.id, { ...result, batchId: batch.id })
    tx.record({ act: 'inquiry.resultRecorded', object: `candidate:${candidate.id}` })
  })
}

/** Lets a signed letter leave, as printing, seal and dispatch would: its persons are then answered. */
export function leave({ store, as }: TestWorkstation, replyId: number): void {
  store.transact({ userId: as('registrar').userId, name: '试验' }, (tx) => {
    for (const to of ['printing', 'sealed', 'dispatched'] as const)
      moveReply(tx, replyOf(tx, replyId), {
        to,
        changes: to === 'dispatched' ? { dispatchedAt: tx.at } : {},
      })
    for (const { candidateId, inclusion } of replyItemsOf(tx, replyId))
      if (isAnswered(inclusion))
        tx.update(candidateTable, tx.get(candidateTable, candidateId, '这名人员'), { state: 'answered' })
    tx.record({ act: 'reply.dispatched', object: `reply:${replyId}` })
  })
}
