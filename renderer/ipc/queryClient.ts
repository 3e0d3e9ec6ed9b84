import { QueryClient } from '@tanstack/react-query'
import type { ProcedureName } from '../../shared/contract/contract.ts'

/** The plural noun before the dot, such as `requests`: what goes stale together. */
export type QuerySubject = ProcedureName extends infer Name
  ? Name extends `${infer Subject}.${string}`
    ? Subject
    : never
  : never

/** The subject a channel belongs to. */
export function subjectOf(name: string): string {
  return name.split('.', 1)[0] ?? name
}

/** Events name a subject in either number (`request` or `requests`); both mean the same queries. */
export function sameSubject(one: string, other: string): boolean {
  const root = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '')
  return root(one) === root(other)
}

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

/** Marks every cached answer about these subjects stale and asks again for what is on the screen. */
export function staleSubjects(client: QueryClient, subjects: readonly string[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => subjects.some((subject) => sameSubject(subject, String(queryKey[0]))),
  })
}

/** Forgets everything the core has said, except who is at the machine: the gate goes on watching that. */
export function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  client.getMutationCache().clear()
}
