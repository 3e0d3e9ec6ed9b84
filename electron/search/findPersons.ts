import { readCriterion } from '../../shared/search/readCriterion.ts'
import type { Handler } from '../call/handler.ts'
import { findPersons as personsFound } from './personSearchRepository.ts'

/**
 * Looks persons up. The trail keeps how, a keyed digest of what (so that the same search is known again without its text), how many were
 * found and who was shown.
 */
export const findPersons: Handler<'searches.persons'> = ({ text, offset, limit }, context) => {
  const criterion = readCriterion(text)
  if (criterion === null) return { rows: [], total: 0, isMore: false, readAs: null }
  const { kind, value } = criterion
  const digest = context.store
    .traceMac(Buffer.from(`search:${kind}:${value}`))
    .toString('hex')
    .slice(0, 32)
  return context.transact((tx) => {
    const found = personsFound(tx, criterion, { offset, limit, roles: context.actor.roles })
    tx.record({
      act: 'search.performed',
      object: 'search:persons',
      detail: {
        by: kind,
        digest,
        found: found.total,
        isMore: found.isMore,
        offset,
        shown: found.rows.map(({ candidateId }) => candidateId),
      },
    })
    return { ...found, readAs: kind }
  })
}
