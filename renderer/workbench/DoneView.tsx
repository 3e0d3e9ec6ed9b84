import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { DoneLine } from '../../shared/workbench/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { workbenchWords as words } from './words.ts'
import { Fill } from './workStyles.ts'

const pageSize = 50

const columns: readonly LedgerColumn<DoneLine>[] = [
  { key: 'at', title: words.at, width: 6, cell: (line) => beijingMinute(line.lastAt).slice(11) },
  { key: 'act', title: words.act, width: 16, cell: (line) => line.words },
  { key: 'times', title: words.times, width: 5, align: 'end', cell: (line) => words.timesOf(line.times) },
  {
    key: 'number',
    title: words.signedNumber,
    width: 9,
    cell: (line) => words.lettersOf(line.number ?? '', line.letters),
  },
  { key: 'unit', title: words.unit, cell: (line) => line.unitName },
]

/** 已办: what this person did today, equal acts on one letter as one line. */
export function DoneView() {
  const { go } = useNavigation()
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const done = useQuery('workbench.done', { offset: page * pageSize, limit: pageSize }, { keepOld: true })
  return (
    <Fill>
      <ErrorNotice error={done.error} onRetry={() => void done.refetch()} />
      <LedgerTable
        label={words.done}
        columns={columns}
        rows={done.data?.rows ?? []}
        rowKey={(line) => line.seq}
        selectedKey={selected}
        onSelect={(line) => setSelected(line.seq)}
        onOpen={(line) =>
          line.requestId !== null && go(place.request.at({ requestId: line.requestId, panel: 'history' }))
        }
        recordKeys
        empty={<EmptyState>{words.empty.done}</EmptyState>}
        paging={{ page, pageSize, total: done.data?.total ?? 0, onPage: setPage }}
      />
    </Fill>
  )
}
