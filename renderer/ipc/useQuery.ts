import {
  hashKey,
  keepPreviousData,
  type UseQueryResult,
  useQuery as useCachedQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { call } from './call.ts'
import { noteSources } from './queryClient.ts'

export interface QueryOptions {
  /** False while something the question needs is not known yet. */
  readonly enabled?: boolean
  /** Keeps the old rows on the screen while another page or search is fetched. */
  readonly keepOld?: boolean
  /** For records of persons: never answered from the cache, every look is a new entry in the trail. */
  readonly fresh?: boolean
}

/** Asks the core and keeps the answer until something changes that it was made from. `error` goes into an `ErrorNotice`. */
export function useQuery<N extends ProcedureName>(
  name: N,
  input: CallInput<N>,
  options: QueryOptions = {},
): UseQueryResult<Output<N>> {
  const client = useQueryClient()
  const queryKey = [name, input]
  return useCachedQuery({
    queryKey,
    queryFn: () => call(name, input, ({ read }) => noteSources(client, hashKey(queryKey), read)),
    enabled: options.enabled ?? true,
    ...(options.keepOld ? { placeholderData: keepPreviousData } : {}),
    ...(options.fresh ? { staleTime: 0, gcTime: 0 } : {}),
  }) as UseQueryResult<Output<N>>
}
