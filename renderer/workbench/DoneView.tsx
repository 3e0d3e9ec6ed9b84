import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { DoneLine } from '../../shared/workbench/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListView } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { workbenchWords as words } from './words.ts'

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
  const [selected, setSelected] = useState<number | null>(null)
  const done = usePages('workbench.done', {})
  return (
    <ListView
      list={done}
      table={{
        label: words.done,
        columns,
        rowKey: (line) => line.seq,
        selectedKey: selected,
        onSelect: (line) => setSelected(line.seq),
        onOpen: ({ requestId }) =>
          requestId !== null && go(place.request.at({ requestId, panel: 'history' })),
        recordKeys: true,
        empty: <EmptyState>{words.empty.done}</EmptyState>,
      }}
    />
  )
}
