import { useState } from 'react'
import type { Consequences } from '../../shared/calendar/summary.ts'
import type { YearArrangement } from '../../shared/deadline/calendar/yearArrangement.ts'
import { useQuery } from '../ipc/useQuery.ts'

const pageSize = 50
const noDays = { year: 2021, source: { title: '', address: '' }, offPeriods: [], makeUpWorkdays: [] }

export interface Preview {
  /** Null while the days are not complete or the core has not answered. */
  readonly data: Consequences | null
  readonly error: unknown
  readonly paging: { readonly page: number; readonly pageSize: number; onPage(page: number): void }
}

/** What days would do that are being typed, page by page; nothing is asked while they are not complete. */
export function usePreview(days: Omit<YearArrangement, 'edition'> | null): Preview {
  const [page, setPage] = useState(0)
  const asked = { ...(days ?? noDays), offset: page * pageSize, limit: pageSize }
  const found = useQuery('calendars.preview', asked, { enabled: days !== null, fresh: true })
  return {
    data: days === null ? null : (found.data ?? null),
    error: days === null ? null : found.error,
    paging: { page, pageSize, onPage: setPage },
  }
}
