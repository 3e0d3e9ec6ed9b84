import { useState } from 'react'
import type { RequestRow } from '../../shared/request/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyFoot } from '../deadline/open/WhyFoot.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { LetterLamp } from '../request/open/LetterLamp.tsx'
import { searchWords as words } from './words.ts'

const pageSize = 50

const columns: readonly LedgerColumn<RequestRow>[] = [
  { key: 'number', title: words.columns.number, width: 6, cell: (letter) => letter.intakeNumber },
  { key: 'unit', title: words.columns.unit, cell: (letter) => letter.unitName },
  { key: 'document', title: words.columns.document, cell: (letter) => letter.documentNumber },
  { key: 'lamp', title: words.columns.lamp, width: 9.25, cell: (letter) => <LetterLamp letter={letter} /> },
]

/** Letters that the text means; Enter opens the file. */
export function FoundLetters({ text }: { readonly text: string }) {
  const { go, page, setPage, setSelected, found, rows, shown } = useFoundLetters({ text })
  return (
    <ScreenPage
      title={`${words.letters} ${found.data?.total ?? ''}`}
      padded={false}
      level={2}
      foot={<WhyFoot subject={shown === null ? null : { of: 'request', id: shown }} />}
    >
      <ErrorNotice error={found.error} />
      <LedgerTable
        label={words.letters}
        columns={columns}
        rows={rows}
        rowKey={(letter) => letter.requestId}
        selectedKey={shown}
        onSelect={(letter) => setSelected(letter.requestId)}
        onOpen={(letter) => go(place.request.at({ requestId: letter.requestId }))}
        empty={<EmptyState>{words.empty.letters}</EmptyState>}
        paging={{ page, pageSize, total: found.data?.total ?? 0, onPage: setPage }}
      />
    </ScreenPage>
  )
}

function useFoundLetters({ text }: { readonly text: string }) {
  const { go } = useNavigation()
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const found = useQuery(
    'searches.letters',
    { text, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const rows = found.data?.rows ?? []
  const shown = selected ?? rows[0]?.requestId ?? null
  return { go, page, setPage, setSelected, found, rows, shown }
}
