import type { CandidateState } from '../../../shared/candidate/model.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  documentNumberFault,
  normalizeDocumentNumber,
  type OtherDocument,
} from '../../../shared/identity/otherDocument.ts'
import { beijingDate, type CalendarDate } from '../../../shared/time.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import { documentEntryTable } from '../../candidateRecord/documentTable.ts'
import type { RowOf } from '../../database/row/table.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import { admittedRequest, type RequestRecord } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'

/** The first entry of another document as the database has it. */
export type DocumentEntry = RowOf<typeof documentEntryTable>

/** The entry that waits for its second person; null when none does. */
export function openDocumentEntry(tx: Reading, candidateId: number): DocumentEntry | null {
  return tx.first(documentEntryTable, { candidateId, closedAt: null })
}

/** The entry that waits for its second person; throws `conflict` when none does. */
export function waitingDocumentEntry(tx: Reading, candidateId: number): DocumentEntry {
  const entry = openDocumentEntry(tx, candidateId)
  if (entry === null) throw new AppError('conflict', '该人员没有等待第二人录入的证件，请刷新。')
  return entry
}

/** Why somebody may not make the second entry: the same human, under whatever account, typed the first. Null when he may. */
export function secondEntryRefusal(tx: Reading, { enteredBy }: DocumentEntry, userId: number): string | null {
  return isOneHuman(tx, enteredBy, userId)
    ? '证件由您本人先录入（换一个账号也是本人），须由另一人照盖章纸件独立录入。'
    : null
}

/** The number as it is stored; throws `invalid-input` with what is wrong with it for this document. */
export function typedNumber(document: OtherDocument, raw: string): string {
  const number = normalizeDocumentNumber(raw)
  const fault = documentNumberFault(document, number)
  if (fault !== null) throw new AppError('invalid-input', fault)
  return number
}

const openStates: readonly CandidateState[] = ['doubtful', 'returned']

/** Throws unless another document may be taken for this person now: in doubt, sent back, or known by one and not yet queried. */
export function assertTakesDocument({ state, findings }: Candidate): void {
  if (openStates.includes(state) || (state === 'accepted' && findings.includes('id-other-document'))) return
  throw new AppError(
    'conflict',
    '只有存疑待定、退回补正的人员，或已录入证件而尚未查询的人员，可以录入其他证件，请刷新。',
  )
}

/** The letter while the entry belongs to it; a later word of the unit has its own day and may come when the letter has ended. */
export function letterOfEntry(
  tx: Reading,
  requestId: number,
  { receivedOn, today }: { readonly receivedOn: CalendarDate | null; readonly today: Date },
): RequestRecord {
  if (receivedOn === null) return admittedRequest(tx, requestId)
  const request = tx.get(requestTable, requestId, '这件来文')
  if (!['admitted', 'closed', 'archived'].includes(request.state))
    throw new AppError('conflict', '该来文已退回或撤回，来文单位的说明请作为新的来文登记。')
  if (receivedOn > beijingDate(today) || receivedOn < request.receivedOn)
    throw new AppError(
      'invalid-input',
      '说明的收到日期应在来文签收之后、今天以前，请核对；随原函写明的不填。',
    )
  return request
}

/** Closes the entry that waits, if there is one, because the person got a number otherwise. */
export function closeOpenEntry(tx: Writing, candidateId: number, reason: string): void {
  const entry = openDocumentEntry(tx, candidateId)
  if (entry === null) return
  tx.update(documentEntryTable, entry, {
    closedBy: tx.actor.userId,
    closedAt: tx.at,
    agreed: false,
    voidReason: reason,
  })
  tx.record({
    act: 'candidate.documentVoided',
    object: `candidate:${candidateId}`,
    reason,
    detail: { entryId: entry.id },
  })
}
