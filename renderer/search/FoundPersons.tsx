import { useState } from 'react'
import { candidateStateNames, outcomeNames, purposeNames } from '../../shared/candidate/model.ts'
import { criterionNames } from '../../shared/search/readCriterion.ts'
import type { FoundPerson } from '../../shared/search/summary.ts'
import { ObjectionMark } from '../candidate/open/ObjectionMark.tsx'
import { PersonCard } from '../candidate/open/PersonCard.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { IdNumberText } from '../components/mark/IdNumberText.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListPage } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { searchWords as words } from './words.ts'

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
  const { setSelected, opened, setOpened, found, current } = useFoundPersons({ text })
  const readAs = found.data?.readAs ?? null
  const count = found.data === undefined ? '' : words.found(found.data.total, found.data.isMore)
  return (
    <ListPage
      title={`${words.persons} ${count}`}
      level={2}
      head={readAs !== null && <Quiet>{words.readAs(criterionNames[readAs])}</Quiet>}
      list={found}
      table={{
        label: words.persons,
        columns,
        rowKey: (person) => person.candidateId,
        selectedKey: current?.candidateId ?? null,
        onSelect: (person) => setSelected(person.candidateId),
        onOpen: (person) => setOpened(person.candidateId),
        recordKeys: true,
        autoFocus: found.rows.length > 0,
        empty: found.data && (
          <EmptyState>{readAs === null ? words.empty.noPerson : words.empty.persons}</EmptyState>
        ),
      }}
    >
      {opened !== null && <PersonCard candidateId={opened} onClose={() => setOpened(null)} />}
    </ListPage>
  )
}

function useFoundPersons({ text }: { readonly text: string }) {
  const { go } = useNavigation()
  const [selected, setSelected] = useState<number | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const found = usePages('searches.persons', { text }, { fresh: true })
  const current = found.rows.find((person) => person.candidateId === selected) ?? found.rows[0]
  useKeys('alt+f', () => current && go(place.request.at({ requestId: current.requestId, panel: 'roster' })), {
    enabled: current !== undefined,
  })
  return { setSelected, opened, setOpened, found, current }
}
