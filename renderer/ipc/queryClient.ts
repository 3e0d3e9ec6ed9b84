import { hashKey, type Query, QueryClient } from '@tanstack/react-query'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'

/** The cache of one session. Nothing leaves the machine, so the network's state never matters; a refusal is not asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 30_000,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** What each answer in the cache was made from, by the hash of its question. */
const sourcesOf = new WeakMap<QueryClient, Map<string, ReadonlySet<string>>>()

function sourcesIn(client: QueryClient): Map<string, ReadonlySet<string>> {
  const known = sourcesOf.get(client)
  if (known !== undefined) return known
  const made = new Map<string, ReadonlySet<string>>()
  sourcesOf.set(client, made)
  return made
}

/** Remembers what an answer, or a refusal, was made from. */
export function noteSources(client: QueryClient, queryHash: string, read: readonly string[]): void {
  sourcesIn(client).set(queryHash, new Set(read))
}

/** Hands over an answer that came with something else, such as the state after a login: what it was made from is not known. */
export function putAnswer<N extends ProcedureName>(
  client: QueryClient,
  queryKey: readonly [name: N, input: CallInput<N>],
  answer: Output<N>,
): void {
  sourcesIn(client).delete(hashKey(queryKey))
  client.setQueryData(queryKey, answer)
}

/**
 * Marks every answer stale that was made from one of these, or nobody knows from what, and asks again for what is on the screen. A
 * question that is on its way may have been answered before the change: it is asked again too.
 */
export function staleSources(client: QueryClient, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return Promise.resolve()
  const known = sourcesIn(client)
  const isStale = ({ queryHash, state }: Query) => {
    const sources = known.get(queryHash)
    return (
      sources === undefined || state.fetchStatus === 'fetching' || changed.some((one) => sources.has(one))
    )
  }
  return client.invalidateQueries({ predicate: isStale })
}

/** Forgets everything the core has said, except who is at the machine: the gate goes on watching that. */
export function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session.state' })
  client.getMutationCache().clear()
}
