import { documentNameOf } from '../../../shared/identity/numberName.ts'
import type { Handler } from '../../call/handler.ts'
import { lastTypist, proofreadRefusal } from '../rosterRepository.ts'
import { rosterTable } from '../rosterTable.ts'
import { proofreadCounts, proofreadPersons } from './proofreadRepository.ts'

/** The persons of a list that wait for 名单校对, numbers in full for the comparison with the sealed paper; the look is on record. */
export const readProofreadPage: Handler<'rosters.proofreadPage'> = (
  { rosterId, offset, limit },
  { transact, actor },
) =>
  transact((tx) => {
    const roster = tx.get(rosterTable, rosterId, '这份名单')
    const persons = proofreadPersons(tx, rosterId, { offset, limit })
    const { toProofread: total, ticked } = proofreadCounts(tx, rosterId)
    tx.record({
      act: 'candidate.viewed',
      object: `roster:${rosterId}`,
      detail: { for: 'proofread', listOrders: persons.map(({ listOrder }) => listOrder) },
    })
    const rows = persons.map((person) => ({
      candidateId: person.id,
      listOrder: person.listOrder,
      rowNumber: person.rowNumber,
      name: person.name,
      document: documentNameOf(person.idNumber ?? '', person.documentType),
      idNumber: person.idNumber ?? '',
      sex: person.sex,
      purpose: person.purpose,
      employer: person.employer,
      position: person.position,
      isTicked: person.proofreadBy !== null,
      refusal: proofreadRefusal(tx, lastTypist(tx, roster, person), actor.userId),
    }))
    return { rows, total, ticked }
  })
