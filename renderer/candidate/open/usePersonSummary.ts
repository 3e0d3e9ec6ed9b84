import type { Output } from '../../../shared/contract/contract.ts'
import { useQuery } from '../../ipc/useQuery.ts'

/** How many persons a letter has, which findings they carry, and what waits for a second person; undefined until known. */
export function usePersonSummary(
  requestId: number,
): Pick<Output<'candidates.list'>, 'total' | 'findings' | 'pendingCorrections'> | undefined {
  const filter = { rosterId: null, states: null, finding: null }
  return useQuery('candidates.list', { requestId, filter, offset: 0, limit: 1 }, { keepOld: true }).data
}
