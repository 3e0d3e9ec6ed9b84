import { AppError } from '../../../shared/errors.ts'
import { batchSizeLimit } from '../../../shared/inquiry/model.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { admittedRequest } from '../../requestRecord/requestRepository.ts'
import { waitingHere } from '../list/waitingRepository.ts'

/** Who is to be taken into a batch. */
export interface PersonChoice {
  readonly requestIds: readonly number[]
  readonly candidateIds: readonly number[]
}

/** The chosen persons in the order of letters and lists. Everybody must wait for a query in a letter that is in work; throws otherwise. */
export function choosePersons(tx: Reading, choice: PersonChoice): readonly Candidate[] {
  const ids = new Set<number>(choice.candidateIds)
  for (const requestId of choice.requestIds) for (const id of waitingHere(tx, requestId)) ids.add(id)
  if (ids.size === 0) throw new AppError('invalid-input', '没有可查询的人员：请勾选待查询的来文或人员。')
  if (ids.size > batchSizeLimit)
    throw new AppError('invalid-input', `一个批次最多 ${batchSizeLimit} 人，请分批建立。`)
  const persons = [...ids].map((id) => tx.get(candidateTable, id, '这名人员'))
  for (const requestId of new Set(persons.map((person) => person.requestId))) {
    admittedRequest(tx, requestId)
    const waiting = new Set(waitingHere(tx, requestId))
    if (persons.some((person) => person.requestId === requestId && !waiting.has(person.id)))
      throw new AppError('conflict', '所选人员中有人已不在待查询之列，请刷新后重新勾选。')
  }
  return persons.toSorted((a, b) => a.requestId - b.requestId || a.listOrder - b.listOrder)
}
