import { useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyFoot } from '../deadline/open/WhyFoot.tsx'
import { ListPage } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { LetterLamp } from '../request/open/LetterLamp.tsx'
import { markedUnit } from '../request/open/markedUnit.ts'
import { searchWords as words } from './words.ts'

const columns: readonly LedgerColumn<RequestRow>[] = [
  {
    key: 'number',
    title: words.columns.number,
    width: 6,
    cell: (letter) => signedNumber('incoming', letter.intakeNumber),
  },
  { key: 'unit', title: words.columns.unit, cell: (letter) => markedUnit(letter) },
  { key: 'document', title: words.columns.document, cell: (letter) => letter.documentNumber },
  { key: 'lamp', title: words.columns.lamp, width: 9.25, cell: (letter) => <LetterLamp letter={letter} /> },
]

/** Letters that the text means; Enter opens the file. */
export function FoundLetters({ text }: { readonly text: string }) {
  const { go } = useNavigation()
  const [selected, setSelected] = useState<number | null>(null)
  const found = usePages('searches.letters', { text })
  const shown = selected ?? found.rows[0]?.requestId ?? null
  return (
    <ListPage
      title={`${words.letters} ${found.data?.total ?? ''}`}
      level={2}
      list={found}
      table={{
        label: words.letters,
        columns,
        rowKey: (letter) => letter.requestId,
        selectedKey: shown,
        onSelect: (letter) => setSelected(letter.requestId),
        onOpen: (letter) => go(place.request.at({ requestId: letter.requestId })),
        empty: <EmptyState>{words.empty.letters}</EmptyState>,
      }}
      acts={<WhyFoot subject={shown === null ? null : { of: 'request', id: shown }} />}
    />
  )
}
