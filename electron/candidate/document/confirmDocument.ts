import { AppError } from '../../../shared/errors.ts'
import { type OtherDocument, otherDocumentNames } from '../../../shared/identity/otherDocument.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { nameInitials } from '../../../shared/unit/pinyinInitials.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate, reindexCandidate } from '../../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import { candidateTable, correctionTable } from '../../candidateRecord/candidateTable.ts'
import { documentEntryTable } from '../../candidateRecord/documentTable.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { voidResults, withoutResult } from '../../inquiryRecord/resultMoves.ts'
import { reopenIfEnded } from '../../requestRecord/requestMoves.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { replyDue } from '../../roster/rosterRepository.ts'
import { candidateRow } from '../candidateView.ts'
import { missedBefore } from '../correction/confirmCorrection.ts'
import { recheckPerson } from '../recheckPerson.ts'
import {
  assertTakesDocument,
  type DocumentEntry,
  letterOfEntry,
  secondEntryRefusal,
  typedNumber,
  waitingDocumentEntry,
} from './documentEntry.ts'

/**
 * Second entry of another document, typed by another human who does not see the first: only when kind and number are identical they become the
 * person's, who goes on to 名单校对. A difference is refused and both look at the paper again.
 * Throws `conflict`, `second-person-required`.
 */
export const confirmDocument: Handler<'candidates.confirmDocument'> = (input, { transact, actor, now }) =>
  transact((tx) => {
    const { candidateId, document } = input
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    assertTakesDocument(candidate)
    const entry = waitingDocumentEntry(tx, candidateId)
    const refusal = secondEntryRefusal(tx, entry, actor.userId)
    if (refusal !== null) throw new AppError('second-person-required', refusal)
    letterOfEntry(tx, candidate.requestId, { receivedOn: entry.receivedOn, today: now() })
    assertSame(entry, { document, number: typedNumber(document, input.number) })
    if (entry.receivedOn !== null) recordCorrection(tx, candidate, { ...entry, receivedOn: entry.receivedOn })
    tx.update(documentEntryTable, entry, { closedBy: actor.userId, closedAt: tx.at, agreed: true })
    const after = take(tx, candidate, entry)
    reindexCandidate(tx, after)
    tx.record({
      act: 'candidate.documentConfirmed',
      object: `candidate:${candidateId}`,
      reason: entry.statement,
      detail: { entryId: entry.id, document, number: entry.number, dueOn: after.dueOn },
    })
    return candidateRow(tx, after)
  })

interface SecondEntry {
  readonly document: OtherDocument
  readonly number: string
}

// Which of the two is right only the paper knows; what the first one typed is not told.
function assertSame(first: DocumentEntry, second: SecondEntry): void {
  if (first.documentType === second.document && first.number === second.number) return
  const what = first.documentType === second.document ? '证件号码' : '证件类型'
  throw new AppError(
    'conflict',
    `${what}与第一人的录入不一致，没有采用：请再照盖章纸件逐字录入；仍不一致的，请作废第一次录入后由两人重新录入。`,
  )
}

function take(tx: Writing, candidate: Candidate, entry: DocumentEntry): Candidate {
  if (entry.receivedOn !== null) reopenIfEnded(tx, candidate.requestId, '收到来文单位的证件说明')
  const request = tx.get(requestTable, candidate.requestId, '这件来文')
  voidResults(tx, candidate, '改按其他证件查询')
  const words = {
    name: candidate.name || (candidate.nameInFile ?? ''),
    idNumber: entry.number,
    sex: candidate.sex,
    document: entry.documentType,
  }
  const checked = recheckPerson(tx, request, { candidate, words })
  const changes = {
    ...checked,
    ...withoutResult,
    nameInitials: nameInitials(checked.name),
    stateReason: null,
    proofreadBy: null,
    decision: {
      decision: 'keyed',
      reason: `${otherDocumentNames[entry.documentType]}，${entry.statement}`,
      by: entry.enteredBy,
      at: tx.at,
      numberInFile: candidate.idInFile ?? '',
      numberKeyed: entry.number,
    },
    ...(entry.receivedOn === null ? {} : clockOf(tx, candidate, entry.receivedOn)),
  } as const
  return candidate.state === 'accepted'
    ? tx.update(candidateTable, candidate, changes)
    : moveCandidate(tx, candidate, { to: 'accepted', changes })
}

// What came later is a 补正 like any other: the days the unit was waited for end with it.
function recordCorrection(
  tx: Writing,
  { id: candidateId, requestId, idNumber, idInFile }: Candidate,
  entry: DocumentEntry & { readonly receivedOn: CalendarDate },
): void {
  tx.insert(correctionTable, {
    candidateId,
    requestId,
    field: 'idNumber',
    before: idNumber ?? idInFile,
    after: entry.number,
    basis: entry.statement,
    receivedOn: entry.receivedOn,
    enteredBy: entry.enteredBy,
    enteredAt: entry.enteredAt,
    decidedBy: tx.actor.userId,
    decidedAt: tx.at,
    accepted: true,
  })
}

/** A word of the unit that came later starts the person's own limit, as a 补正 does. */
const clockOf = (tx: Writing, candidate: Candidate, receivedOn: CalendarDate) => ({
  ...replyDue(tx, receivedOn),
  missedDueOn: missedBefore(candidate, receivedOn),
  receivedOn,
})
