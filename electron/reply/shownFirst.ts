import { maskNumber } from '../../shared/letter/maskNumber.ts'
import { type ReplyPerson, shownPersons } from '../../shared/reply/summary.ts'
import type { IncludedPerson } from './replyPersons.ts'

/** The persons the window shows singly: those whom the letter names first, then the others, as many as one page takes. */
export function shownFirst(persons: readonly IncludedPerson[]): ReplyPerson[] {
  const named = persons.filter(({ inclusion }) => inclusion !== 'notListed')
  const others = persons.filter(({ inclusion }) => inclusion === 'notListed')
  return [...named, ...others].slice(0, shownPersons).map(replyPerson)
}

/** A person of a letter with the number masked. */
function replyPerson({ candidate, inclusion, result }: IncludedPerson): ReplyPerson {
  return {
    candidateId: candidate.id,
    listOrder: candidate.listOrder,
    name: candidate.name,
    idNumber: maskNumber(candidate.idNumber ?? candidate.idInFile ?? ''),
    inclusion,
    queriedAt: result?.queriedAt ?? null,
  }
}
