import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import { type ReplyPerson, shownPersons } from '../../../shared/reply/summary.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { objectionMarks } from '../../objection/objectionRepository.ts'
import type { IncludedPerson } from '../../replyRecord/replyPersons.ts'

/** The persons the window shows singly: those whom the letter names first, then the others, as many as one page takes. */
export function shownFirst(tx: Reading, persons: readonly IncludedPerson[]): ReplyPerson[] {
  const named = persons.filter(({ inclusion }) => inclusion !== 'notListed')
  const others = persons.filter(({ inclusion }) => inclusion === 'notListed')
  const shown = [...named, ...others].slice(0, shownPersons)
  const marks = objectionMarks(
    tx,
    shown.map(({ candidate }) => candidate.id),
  )
  return shown.map((person) => ({
    ...replyPerson(person),
    objectedOn: marks.get(person.candidate.id) ?? null,
  }))
}

/** A person of a letter with the number masked. */
function replyPerson({ candidate, inclusion, result }: IncludedPerson): Omit<ReplyPerson, 'objectedOn'> {
  return {
    candidateId: candidate.id,
    listOrder: candidate.listOrder,
    name: candidate.name,
    idNumber: maskNumber(candidate.idNumber ?? candidate.idInFile ?? ''),
    inclusion,
    queriedAt: result?.queriedAt ?? null,
  }
}
