import { useState } from 'react'
import { type InquiryBatchState, inquiryBatchStateNames } from '../../../shared/inquiry/model.ts'
import type { BatchRow } from '../../../shared/inquiry/summary.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { Column } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.batches
const pageSize = 50
const scopes = choicesOf(words.scopes)
const queries: Readonly<
  Record<keyof typeof words.scopes, { readonly mine: boolean; readonly states: InquiryBatchState[] }>
> = {
  mine: { mine: true, states: ['open'] },
  all: { mine: false, states: ['open'] },
  done: { mine: false, states: ['closed', 'cancelled'] },
}

const columns: readonly LedgerColumn<BatchRow>[] = [
  { key: 'number', title: words.columns.number, width: 5.25, cell: (row) => row.batchNumber },
  { key: 'inquirer', title: words.columns.inquirer, width: 4.5, cell: (row) => row.inquirer },
  { key: 'letters', title: words.columns.letters, cell: (row) => row.letters.join('、') },
  {
    key: 'progress',
    title: words.columns.progress,
    width: 6.5,
    cell: (row) =>
      row.state === 'open' ? (
        <Lamp tone="waiting">{words.progress(row.persons - row.open, row.persons)}</Lamp>
      ) : (
        <Lamp tone={row.state === 'closed' ? 'closed' : 'paused'}>{inquiryBatchStateNames[row.state]}</Lamp>
      ),
  },
]

/** Batches: mine, everybody's, and those that are over. */
export function BatchList() {
  const { go, scope, setScope, page, setPage, selected, setSelected, batches } = useBatchList()
  return (
    <ScreenPage title={inquiryWords.title} padded={false} foot={<KeyHints hints={words.hints} />}>
      <Column tall>
        <ChoiceField
          name="scope"
          label={words.scope}
          value={scope}
          choices={scopes}
          numbered={false}
          onCommit={(next) => {
            setScope(next)
            setPage(0)
          }}
        />
        <ErrorNotice error={batches.error} onRetry={() => void batches.refetch()} />
        <BatchListTable
          go={go}
          page={page}
          setPage={setPage}
          selected={selected}
          setSelected={setSelected}
          batches={batches}
        />
      </Column>
    </ScreenPage>
  )
}

function BatchListTable({
  go,
  page,
  setPage,
  selected,
  setSelected,
  batches,
}: Pick<BatchListState, 'go' | 'page' | 'setPage' | 'selected' | 'setSelected' | 'batches'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={batches.data?.rows ?? []}
      rowKey={(row) => row.batchId}
      selectedKey={selected}
      onSelect={(row) => setSelected(row.batchId)}
      onOpen={(row) => go(place.batch.at({ batchId: row.batchId }))}
      empty={<EmptyState>{words.empty}</EmptyState>}
      paging={{ page, pageSize, total: batches.data?.total ?? 0, onPage: setPage }}
    />
  )
}

type BatchListState = ReturnType<typeof useBatchList>

function useBatchList() {
  const { go } = useNavigation()
  const [scope, setScope] = useState<keyof typeof words.scopes>('mine')
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const batches = useQuery(
    'inquiries.list',
    { ...queries[scope], offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  useKeys('f5', () => void batches.refetch())
  return { go, scope, setScope, page, setPage, selected, setSelected, batches }
}
