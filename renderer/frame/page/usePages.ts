import { useState } from 'react'
import type { CallInput, Output, ProcedureName } from '../../../shared/contract/contract.ts'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import type { Paging } from '../../components/table/LedgerPaging.tsx'
import { type QueryOptions, useQuery } from '../../ipc/useQuery.ts'

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** The queries that answer one page of a list. */
export type PagedName = {
  [N in ProcedureName]: CallInput<N> extends { offset: number; limit: number }
    ? Output<N> extends Page<unknown>
      ? N
      : never
    : never
}[ProcedureName]

/** What such a query is asked about, the page left out. */
export type PagedFilter<N extends PagedName> = Omit<CallInput<N>, 'offset' | 'limit'>

export interface PagesOptions extends QueryOptions {
  /** Rows of one page; 50 unless told. */
  readonly size?: number
  /** Where the page is kept when it outlives the screen. */
  readonly kept?: { readonly page: number; onPage(page: number): void }
}

/** A list that the core hands out page by page. */
export interface Pages<N extends PagedName> {
  /** The whole answer, undefined until it is there. */
  readonly data: Output<N> | undefined
  readonly rows: Output<N>['rows']
  readonly total: number
  readonly error: unknown
  readonly paging: Paging
  refetch(): void
}

const noRows: readonly never[] = []

/** One page of a list, the old rows kept until the new ones are there; another filter starts at its first page; F5 asks again. */
export function usePages<N extends PagedName>(
  name: N,
  filter: PagedFilter<N>,
  options: PagesOptions = {},
): Pages<N> {
  const { size = 50, kept, ...query } = options
  const asked = JSON.stringify(filter)
  const [own, setOwn] = useState({ asked, page: 0 })
  const page = kept?.page ?? (own.asked === asked ? own.page : 0)
  const input = { ...filter, offset: page * size, limit: size } as CallInput<N>
  const answer = useQuery(name, input, { keepOld: true, ...query })
  const refetch = () => void answer.refetch()
  useKeys('f5', refetch)
  const data: Page<unknown> | undefined = answer.data
  const total = data?.total ?? 0
  const onPage = kept?.onPage ?? ((next: number) => setOwn({ asked, page: next }))
  return {
    data: answer.data,
    rows: (data?.rows ?? noRows) as Output<N>['rows'],
    total,
    error: answer.error,
    paging: { page, pageSize: size, total, onPage },
    refetch,
  }
}
