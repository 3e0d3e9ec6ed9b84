import type { Candidate } from './candidateRepository.ts'

const isLiving = ({ state }: Pick<Candidate, 'state'>) => state !== 'returned' && state !== 'withdrawn'

/**
 * For every returned row that stands on the letter's list a second time: the row of the same person (same number, same name) that is
 * queried and answered. Rows without such a partner are returned for a cause of their own.
 */
export function keptRows(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const living = new Map<string, Candidate>()
  for (const candidate of candidates)
    if (isLiving(candidate) && candidate.idNumber !== null) living.set(personKey(candidate), candidate)
  return new Map(
    candidates.flatMap((candidate) => {
      const kept = candidate.state === 'returned' ? living.get(personKey(candidate)) : undefined
      return kept === undefined ? [] : [[candidate.id, kept] as const]
    }),
  )
}

const personKey = ({ idNumber, name }: Candidate) => `${idNumber} ${name}`

/** The rule of `keptRows` as SQL: true when the returned person `c` has a row that is answered. Nothing waits for such a row. */
export const isDuplicateRowSql = `EXISTS (SELECT 1 FROM candidates k WHERE k.id_number = c.id_number AND k.request_id = c.request_id
  AND k.id <> c.id AND k.name = c.name AND k.state NOT IN ('returned', 'withdrawn'))`
