import type { z } from 'zod'
import { FindingCode } from '../../shared/candidate/findings.ts'
import type { CandidateRow, NamesakeView } from '../../shared/candidate/summary.ts'
import { documentNameOf } from '../../shared/identity/numberName.ts'
import { nameProposal } from '../../shared/identity/unifiedName.ts'
import { maskNumber } from '../../shared/letter/maskNumber.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { correctionTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { objectionMark } from '../objection/objectionRepository.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { openDocumentEntry } from './document/documentEntry.ts'

/** A person as a line of the 名单, the number masked. */
export function candidateRow(tx: Reading, candidate: Candidate): z.input<typeof CandidateRow> {
  return {
    candidateId: candidate.id,
    rosterId: candidate.rosterId,
    listOrder: candidate.listOrder,
    sheet: candidate.sheet,
    rowNumber: candidate.rowNumber,
    name: candidate.name,
    nameProposal: nameProposal(candidate.name),
    document: documentShown(candidate),
    documentEntry: documentEntryView(tx, candidate.id),
    maskedNumber: maskNumber(candidate.idNumber ?? candidate.idInFile ?? ''),
    hasNumber: candidate.idNumber !== null,
    sex: candidate.sex,
    purpose: candidate.purpose,
    employer: candidate.employer,
    position: candidate.position,
    findings: FindingCode.array().parse(candidate.findings),
    rowOutcome: candidate.rowOutcome,
    state: candidate.state,
    stateReason: candidate.stateReason,
    isProofread: candidate.proofreadBy !== null,
    ownDueOn: candidate.due === null ? null : candidate.dueOn,
    missedDueOn: candidate.missedDueOn,
    correctionPending: tx.count(correctionTable, { candidateId: candidate.id, decidedAt: null }) > 0,
    objectedOn: objectionMark(tx, candidate.id),
  }
}

/** The document as the letter will call it; while there is no number, what the list calls it. */
export function documentShown({ idNumber, documentType, documentInFile }: Candidate): string | null {
  return idNumber === null ? documentInFile : documentNameOf(idNumber, documentType)
}

function documentEntryView(tx: Reading, candidateId: number) {
  const entry = openDocumentEntry(tx, candidateId)
  return entry && { by: userNameOf(tx, entry.enteredBy), at: entry.enteredAt, statement: entry.statement }
}

/** A person of any letter beside another with the same number: which letter, when, in which state; no result. */
export function namesakeView(tx: Reading, candidate: Candidate): z.input<typeof NamesakeView> {
  const request = tx.get(requestTable, candidate.requestId, '这件来文')
  return {
    candidateId: candidate.id,
    requestId: request.id,
    intakeNumber: intakeNumber(request),
    documentNumber: request.documentNumber,
    unitName: unitNameOf(tx, request.unitId),
    listOrder: candidate.listOrder,
    name: candidate.name,
    maskedNumber: maskNumber(candidate.idNumber ?? ''),
    purpose: candidate.purpose,
    receivedOn: candidate.receivedOn,
    state: candidate.state,
  }
}
