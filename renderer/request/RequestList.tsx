import { useRef, useState } from 'react'
import type { RequestRow } from '../../shared/request/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { choicesOf } from '../components/field/choices.ts'
import { SearchField } from '../components/field/SearchField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { type ListPlace, listPlace, listViews } from './listPlace.ts'
import { LetterLamp } from './open/LetterLamp.tsx'
import { requestWords } from './words.ts'

const words = requestWords.list
const pageSize = 50
const views = choicesOf(words.views)

const columns: readonly LedgerColumn<RequestRow>[] = [
  { key: 'number', title: words.columns.number, width: 5.25, cell: (row) => row.intakeNumber },
  { key: 'unit', title: words.columns.unit, cell: (row) => row.unitName },
  { key: 'count', title: words.columns.count, width: 3, align: 'end', cell: (row) => row.declaredCount },
  {
    key: 'lamp',
    title: words.columns.lamp,
    width: 9.75,
    least: 9.25,
    cell: (row) => <LetterLamp letter={row} />,
  },
]

export interface RequestListProps {
  /** The letter that is open beside the list. */
  readonly openId: number | null
}

/** What came in: by state, by any word, the most urgent first. */
export function RequestList({ openId }: RequestListProps) {
  const { go, stand, search, move, letters, mayRegister, register } = useRequestList()
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={
        mayRegister && (
          <>
            <KeyButton label={words.newLetter} keys="alt+n" keyLabel={words.newKey} onAct={register} />
            <KeyButton label={words.units} variant="text" onAct={() => go(place.units.at())} />
          </>
        )
      }
      foot={<KeyHints hints={words.hints} />}
    >
      <Column tall>
        <Block pad="0 0.5rem">
          <SearchField
            label={words.search}
            placeholder={words.search}
            initial={stand.text}
            inputRef={search}
            onSearch={(text) => move({ text })}
          />
          <ChoiceField
            name="view"
            label={words.filter}
            value={stand.view}
            choices={views}
            numbered={false}
            onCommit={(view) => move({ view })}
          />
        </Block>
        <ErrorNotice error={letters.error} onRetry={() => void letters.refetch()} />
        <RequestListTable
          openId={openId}
          go={go}
          stand={stand}
          move={move}
          letters={letters}
          mayRegister={mayRegister}
          register={register}
        />
      </Column>
    </ScreenPage>
  )
}

function RequestListTable({
  openId,
  go,
  stand,
  move,
  letters,
  mayRegister,
  register,
}: Pick<RequestListProps, 'openId'> &
  Pick<RequestListState, 'go' | 'stand' | 'move' | 'letters' | 'mayRegister' | 'register'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={letters.data?.rows ?? []}
      rowKey={(row) => row.requestId}
      selectedKey={openId}
      onSelect={(row) => go(place.request.at({ requestId: row.requestId }))}
      recordKeys
      empty={
        <EmptyState keyLabel={words.newKey} {...(mayRegister && { onAct: register })}>
          {words.empty}
        </EmptyState>
      }
      paging={{
        page: stand.page,
        pageSize,
        total: letters.data?.total ?? 0,
        onPage: (page) => move({ page }),
      }}
    />
  )
}

type RequestListState = ReturnType<typeof useRequestList>

function useRequestList() {
  const { go } = useNavigation()
  const { user } = useSession()
  const [stand, setStand] = useState<ListPlace>(listPlace.now)
  const search = useRef<HTMLInputElement>(null)
  const move = (next: Partial<ListPlace>) => {
    const moved = { ...stand, page: 0, ...next }
    listPlace.keep(moved)
    setStand(moved)
  }
  const states = listViews[stand.view]
  const isOpenWork = stand.view === 'registered' || stand.view === 'admitted'
  const letters = useQuery(
    'requests.list',
    {
      filter: { text: stand.text, ...(states === null ? {} : { states: [...states] }) },
      sort: isOpenWork ? 'due' : 'newest',
      offset: stand.page * pageSize,
      limit: pageSize,
    },
    { keepOld: true },
  )
  useKeys('f3', () => search.current?.select())
  useKeys('f5', () => void letters.refetch())
  const mayRegister = user.roles.includes('registrar')
  const register = () => go(place.newRequest.at())
  return { go, stand, search, move, letters, mayRegister, register }
}
