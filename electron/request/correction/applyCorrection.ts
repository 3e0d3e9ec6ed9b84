import { settledCandidateStates } from '../../../shared/candidate/model.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Writing } from '../../database/row/transaction.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { rosterTable } from '../../roster/rosterTable.ts'
import { channelAnswerOf } from '../registration/admission.ts'
import type { Correction } from './correction.ts'

const settled: readonly string[] = settledCandidateStates

/** Puts a correction in force with everything that follows from it; old and new values stand in the trail under the reason. */
export function applyCorrection(
  tx: Writing,
  before: RequestRecord,
  { columns, follows, reason }: Pick<Correction, 'columns' | 'follows'> & { readonly reason: string },
): RequestRecord {
  const corrected = tx.update(requestTable, before, columns)
  const after =
    corrected.admissibility === null
      ? corrected
      : tx.update(requestTable, corrected, {
          admissibility: { ...corrected.admissibility, channel: channelAnswerOf(tx, corrected) },
        })
  moveLists(tx, before, after)
  movePersons(tx, before, after)
  tx.record({
    act: 'request.changed',
    object: `request:${before.id}`,
    reason,
    detail: { before, after, ...(follows.length > 0 && { follows }) },
  })
  return after
}

/** The letter's own lists answer to its count, its purpose and its day of receipt. */
function moveLists(tx: Writing, before: RequestRecord, after: RequestRecord): void {
  for (const roster of tx.where(rosterTable, { requestId: before.id, kind: 'initial' })) {
    const { acceptedCount, doubtfulCount, rejectedCount } = roster
    const rows = acceptedCount + doubtfulCount + rejectedCount
    const isOfWhole = roster.declaredCount === before.declaredCount
    const declaredCount = isOfWhole ? after.declaredCount : roster.declaredCount
    tx.update(rosterTable, roster, {
      declaredCount,
      listFindings: isOfWhole ? (rows === declaredCount ? [] : ['count-mismatch']) : roster.listFindings,
      receivedOn: roster.receivedOn === before.receivedOn ? after.receivedOn : roster.receivedOn,
    })
  }
}

/** Persons who share the letter's limit go by its new date; those of its purpose follow it. Who is settled stays what was answered. */
function movePersons(tx: Writing, before: RequestRecord, after: RequestRecord): void {
  for (const person of tx.where(candidateTable, { requestId: before.id })) {
    if (settled.includes(person.state)) continue
    const sharesLimit = person.due === null
    const changes = {
      ...(person.purpose === before.purpose && { purpose: after.purpose }),
      ...(sharesLimit && { dueOn: after.dueOn, dueProvisional: after.dueProvisional }),
      ...(sharesLimit && person.receivedOn === before.receivedOn && { receivedOn: after.receivedOn }),
    }
    const isOther = Object.entries(changes).some(([key, value]) => Reflect.get(person, key) !== value)
    if (isOther) tx.update(candidateTable, person, changes)
  }
}
