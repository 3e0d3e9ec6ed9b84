import { purposeNames } from '../../../shared/candidate/model.ts'
import { documentNameOf } from '../../../shared/identity/numberName.ts'
import type { ListField } from '../../../shared/inquiry/listLayout.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'
import { openPersonIds } from '../inquiryRepository.ts'

/** One person who still has to be looked up, with everything a working list may carry. */
export interface ListPerson {
  readonly fields: Readonly<Record<ListField, string>>
  readonly listOrder: number
  readonly intakeNumber: string
  readonly sender: string
}

/** The persons of a batch who still have to be looked up, in order, numbers in full. Only for a list whose making is recorded. */
export function listPersons(tx: Reading, batchId: number): readonly ListPerson[] {
  return openPersonIds(tx, batchId).map((id, index) => {
    const candidate = tx.get(candidateTable, id, '这名人员')
    const request = tx.get(requestTable, candidate.requestId, '这件来文')
    return {
      listOrder: candidate.listOrder,
      intakeNumber: intakeNumber(request),
      sender: unitNameOf(tx, request.unitId),
      fields: {
        position: String(index + 1),
        name: candidate.name,
        idNumber: candidate.idNumber ?? '',
        idType: documentNameOf(candidate.idNumber ?? '', candidate.documentType),
        sex: candidate.sex ?? '',
        purpose: purposeNames[candidate.purpose],
        intakeNumber: intakeNumber(request),
        listOrder: String(candidate.listOrder),
        outcome: '',
        empty: '',
      },
    }
  })
}
