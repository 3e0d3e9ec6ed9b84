import { useState } from 'react'
import { candidateStateNames, outcomeNames, purposeNames } from '../../shared/candidate/model.ts'
import { criterionNames } from '../../shared/search/readCriterion.ts'
import type { FoundPerson } from '../../shared/search/summary.ts'
import { ObjectionMark } from '../candidate/open/ObjectionMark.tsx'
import { PersonCard } from '../candidate/open/PersonCard.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../components/mark/IdNumberText.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { searchWords as words } from './words.ts'

const pageSize = 50

const columns: readonly LedgerColumn<FoundPerson>[] = [
  { key: 'name', title: words.columns.name, width: 6.5, cell: (person) => person.name },
  {
    key: 'idNumber',
    title: words.columns.idNumber,
    width: 11.5,
    cell: (person) => <IdNumberText value={person.maskedNumber} />,
  },
  {
    key: 'state',
    title: words.columns.state,
    width: 5.25,
    cell: (person) => candidateStateNames[person.state],
  },
  {
    key: 'outcome',
    title: words.columns.outcome,
    width: 9,
    cell: ({ outcome, objectedOn }) => (
      <>
        {outcome !== null && (
          <Lamp tone={outcome === 'listed' ? 'listed' : 'normal'}>{outcomeNames[outcome]}</Lamp>
        )}{' '}
        <ObjectionMark since={objectedOn} />
      </>
    ),
  },
  {
    key: 'number',
    title: words.columns.number,
    width: 8.5,
    cell: (person) => words.place(person.intakeNumber, person.listOrder),
  },
  { key: 'unit', title: words.columns.unit, cell: (person) => person.unitName },
  {
    key: 'purpose',
    title: words.columns.purpose,
    width: 3.25,
    cell: (person) => purposeNames[person.purpose],
  },
  { key: 'received', title: words.columns.received, width: 6.25, cell: (person) => person.receivedOn },
]

/** Persons that the text means, numbers masked; Enter opens the card, Alt+F the letter. */
export function FoundPersons({ text }: { readonly text: string }) {
  const { page, setPage, setSelected, opened, setOpened, found, rows, current, readAs, count } =
    useFoundPersons({ text })
  return (
    <ScreenPage
      title={`${words.persons} ${count}`}
      level={2}
      padded={false}
      head={readAs !== null && <Quiet>{words.readAs(criterionNames[readAs])}</Quiet>}
    >
      <ErrorNotice error={found.error} />
      <FoundPersonsTable
        page={page}
        setPage={setPage}
        setSelected={setSelected}
        setOpened={setOpened}
        found={found}
        rows={rows}
        current={current}
        readAs={readAs}
      />
      {opened !== null && <PersonCard candidateId={opened} onClose={() => setOpened(null)} />}
    </ScreenPage>
  )
}

function FoundPersonsTable({
  page,
  setPage,
  setSelected,
  setOpened,
  found,
  rows,
  current,
  readAs,
}: Pick<
  FoundPersonsState,
  'page' | 'setPage' | 'setSelected' | 'setOpened' | 'found' | 'rows' | 'current' | 'readAs'
>) {
  return (
    <LedgerTable
      label={words.persons}
      columns={columns}
      rows={rows}
      rowKey={(person) => person.candidateId}
      selectedKey={current?.candidateId ?? null}
      onSelect={(person) => setSelected(person.candidateId)}
      onOpen={(person) => setOpened(person.candidateId)}
      recordKeys
      autoFocus={rows.length > 0}
      empty={
        found.data && <EmptyState>{readAs === null ? words.empty.noPerson : words.empty.persons}</EmptyState>
      }
      paging={{ page, pageSize, total: found.data?.total ?? 0, onPage: setPage }}
    />
  )
}

type FoundPersonsState = ReturnType<typeof useFoundPersons>

function useFoundPersons({ text }: { readonly text: string }) {
  const { go } = useNavigation()
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const found = useQuery(
    'searches.persons',
    { text, offset: page * pageSize, limit: pageSize },
    { keepOld: true, fresh: true },
  )
  const rows = found.data?.rows ?? []
  const current = rows.find((person) => person.candidateId === selected) ?? rows[0]
  useKeys('alt+f', () => current && go(place.request.at({ requestId: current.requestId, panel: 'roster' })), {
    enabled: current !== undefined,
  })
  const readAs = found.data?.readAs ?? null
  const count = found.data === undefined ? '' : words.found(found.data.total, found.data.isMore)
  return { page, setPage, setSelected, opened, setOpened, found, rows, current, readAs, count }
}
