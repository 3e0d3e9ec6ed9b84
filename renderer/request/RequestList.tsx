import { useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { choicesOf } from '../components/field/choices.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListPage } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { place } from '../place/place.ts'
import { type ListPlace, listPlace, listViews } from './listPlace.ts'
import { LetterLamp } from './open/LetterLamp.tsx'
import { markedUnit } from './open/markedUnit.ts'
import { requestWords } from './words.ts'

const words = requestWords.list
const views = choicesOf(words.views)

const columns: readonly LedgerColumn<RequestRow>[] = [
  {
    key: 'number',
    title: words.columns.number,
    width: 5.25,
    cell: (row) => signedNumber('incoming', row.intakeNumber),
  },
  {
    key: 'lamp',
    title: words.columns.lamp,
    width: 9.75,
    least: 9.25,
    cell: (row) => <LetterLamp letter={row} />,
  },
  { key: 'unit', title: words.columns.unit, cell: (row) => markedUnit(row) },
  { key: 'count', title: words.columns.count, width: 3, align: 'end', cell: (row) => row.declaredCount },
]

export interface RequestListProps {
  /** The letter that is open beside the list. */
  readonly openId: number | null
}

/** What came in: by state, by any word, the most urgent first. */
export function RequestList({ openId }: RequestListProps) {
  const { go, stand, move, letters, register } = useRequestList()
  return (
    <ListPage
      title={words.title}
      isPane
      head={
        register && (
          <>
            <KeyButton label={words.newLetter} keys="alt+n" keyLabel={words.newKey} onAct={register} />
            <KeyButton label={words.units} variant="text" onAct={() => go(place.units.at())} />
          </>
        )
      }
      search={{ label: words.search, initial: stand.text, onSearch: (text) => move({ text }) }}
      filters={
        <ChoiceField
          name="view"
          label={words.filter}
          value={stand.view}
          choices={views}
          numbered={false}
          onCommit={(view) => move({ view })}
        />
      }
      list={letters}
      table={{
        label: words.label,
        columns,
        rowKey: (row) => row.requestId,
        selectedKey: openId,
        onSelect: (row) => go(place.request.at({ requestId: row.requestId })),
        recordKeys: true,
        empty: (
          <EmptyState keyLabel={words.newKey} {...(register && { onAct: register })}>
            {words.empty}
          </EmptyState>
        ),
      }}
      hints={words.hints}
    />
  )
}

function useRequestList() {
  const { go } = useNavigation()
  const may = useMay()
  const [stand, setStand] = useState<ListPlace>(listPlace.now)
  const move = (next: Partial<ListPlace>) => {
    const moved = { ...stand, page: 0, ...next }
    listPlace.keep(moved)
    setStand(moved)
  }
  const states = listViews[stand.view]
  const isOpenWork = stand.view === 'registered' || stand.view === 'admitted'
  const letters = usePages(
    'requests.list',
    {
      filter: { text: stand.text, ...(states === null ? {} : { states: [...states] }) },
      sort: isOpenWork ? 'due' : 'newest',
    },
    { kept: { page: stand.page, onPage: (page) => move({ page }) } },
  )
  const mayRegister = may('requests.register')
  const register = mayRegister ? () => go(place.newRequest.at()) : undefined
  return { go, stand, move, letters, register }
}
