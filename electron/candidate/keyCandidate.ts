import { nameInitials } from '../../shared/unit/pinyinInitials.ts'
import type { Handler } from '../call/handler.ts'
import { moveCandidate, reindexCandidate } from '../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { admittedRequest } from '../requestRecord/requestRepository.ts'
import { candidateRow } from './candidateView.ts'
import { closeOpenEntry } from './document/documentEntry.ts'
import { recheckPerson } from './recheckPerson.ts'

/** Takes name and number from the sealed paper instead of the damaged file; both values and the reason are kept. */
export const keyCandidate: Handler<'candidates.key'> = (
  { candidateId, name, idNumber, reason },
  { transact, actor },
) =>
  transact((tx) => {
    const before = tx.get(candidateTable, candidateId, '这名人员')
    const request = admittedRequest(tx, before.requestId)
    const words = { name, idNumber, sex: before.sex }
    const checked = recheckPerson(tx, request, { candidate: before, words })
    const after = moveCandidate(tx, before, {
      to: 'accepted',
      changes: {
        name: checked.name,
        nameInitials: nameInitials(checked.name),
        idNumber: checked.idNumber,
        documentType: checked.documentType,
        findings: checked.findings,
        stateReason: null,
        proofreadBy: null,
        decision: {
          decision: 'keyed',
          reason,
          by: actor.userId,
          at: tx.at,
          numberInFile: before.idInFile ?? '',
          numberKeyed: checked.idNumber,
        },
      },
    })
    reindexCandidate(tx, after)
    closeOpenEntry(tx, candidateId, '已按盖章纸件录入公民身份号码')
    tx.record({
      act: 'candidate.keyed',
      object: `candidate:${candidateId}`,
      reason,
      detail: {
        before: { name: before.name, idInFile: before.idInFile, findings: before.findings },
        after: checked,
      },
    })
    return candidateRow(tx, after)
  })
