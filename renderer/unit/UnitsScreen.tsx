import { useState } from 'react'
import { type Unit, unitKindWords } from '../../shared/unit/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { SearchField } from '../components/field/SearchField.tsx'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { AddUnitDialog } from './open/AddUnitDialog.tsx'
import { UnitCard } from './UnitCard.tsx'
import { unitWords as words } from './words.ts'

const pageSize = 50
const columns: readonly LedgerColumn<Unit>[] = [
  { key: 'name', title: words.fields.name, cell: (unit) => unit.name },
  {
    key: 'kind',
    title: words.fields.kind,
    width: 9,
    cell: (unit) =>
      unit.closedOn === null
        ? `${unitKindWords[unit.kind]}${unit.unconfirmedSince === null ? '' : words.unconfirmedNote}`
        : words.closed,
  },
]

/** 单位目录: who may ask, through which channel, and whom to call there. */
export function UnitsScreen() {
  const {
    includeClosed,
    setIncludeClosed,
    page,
    setPage,
    chosen,
    setChosen,
    adding,
    setAdding,
    units,
    unit,
    narrow,
  } = useUnitsScreen()
  return (
    <TwoPane
      name="units"
      leftLabel={words.list}
      rightLabel={words.title}
      left={
        <UnitsLeft
          includeClosed={includeClosed}
          setIncludeClosed={setIncludeClosed}
          page={page}
          setPage={setPage}
          chosen={chosen}
          setChosen={setChosen}
          setAdding={setAdding}
          units={units}
          narrow={narrow}
        />
      }
      right={
        <UnitsRight chosen={chosen} setChosen={setChosen} adding={adding} setAdding={setAdding} unit={unit} />
      }
    />
  )
}

type UnitsScreenState = ReturnType<typeof useUnitsScreen>

function useUnitsScreen() {
  const [text, setText] = useState('')
  const [includeClosed, setIncludeClosed] = useState(false)
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const [adding, setAdding] = useState(false)
  const units = useQuery(
    'units.list',
    { filter: { text, includeClosed }, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const unit = useQuery('units.get', { unitId: chosen ?? 0 }, { enabled: chosen !== null })
  const narrow = (typed: string) => {
    setText(typed)
    setPage(0)
  }
  return {
    includeClosed,
    setIncludeClosed,
    page,
    setPage,
    chosen,
    setChosen,
    adding,
    setAdding,
    units,
    unit,
    narrow,
  }
}

function UnitsRight({
  chosen,
  setChosen,
  adding,
  setAdding,
  unit,
}: Pick<UnitsScreenState, 'chosen' | 'setChosen' | 'adding' | 'setAdding' | 'unit'>) {
  return (
    <>
      <ErrorNotice error={unit.error} />
      {unit.data && chosen !== null ? (
        <UnitCard key={`${chosen}:${JSON.stringify(unit.data)}`} unit={unit.data} />
      ) : (
        <EmptyState keyLabel={words.addKey}>{words.choose}</EmptyState>
      )}
      {adding && (
        <AddUnitDialog
          onCancel={() => setAdding(false)}
          onAdded={({ id }) => {
            setAdding(false)
            setChosen(id)
          }}
        />
      )}
    </>
  )
}

function UnitsLeft({
  includeClosed,
  setIncludeClosed,
  page,
  setPage,
  chosen,
  setChosen,
  setAdding,
  units,
  narrow,
}: Pick<
  UnitsScreenState,
  | 'includeClosed'
  | 'setIncludeClosed'
  | 'page'
  | 'setPage'
  | 'chosen'
  | 'setChosen'
  | 'setAdding'
  | 'units'
  | 'narrow'
>) {
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={
        <KeyButton label={words.add} keys="alt+u" keyLabel={words.addKey} onAct={() => setAdding(true)} />
      }
    >
      <Column tall>
        <Block pad="0 0.5rem">
          <SearchField label={words.search} placeholder={words.search} onSearch={narrow} autoFocus />
          <CheckField name="includeClosed" value={includeClosed} onCommit={setIncludeClosed}>
            {words.includeClosed}
          </CheckField>
        </Block>
        <ErrorNotice error={units.error} />
        <UnitsTable page={page} setPage={setPage} chosen={chosen} setChosen={setChosen} units={units} />
      </Column>
    </ScreenPage>
  )
}

function UnitsTable({
  page,
  setPage,
  chosen,
  setChosen,
  units,
}: Pick<
  Pick<
    UnitsScreenState,
    | 'includeClosed'
    | 'setIncludeClosed'
    | 'page'
    | 'setPage'
    | 'chosen'
    | 'setChosen'
    | 'setAdding'
    | 'units'
    | 'narrow'
  >,
  'page' | 'setPage' | 'chosen' | 'setChosen' | 'units'
>) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={units.data?.rows ?? []}
      rowKey={({ id }) => id}
      selectedKey={chosen}
      onSelect={({ id }) => setChosen(id)}
      recordKeys
      empty={<EmptyState>{words.empty}</EmptyState>}
      paging={{ page, pageSize, total: units.data?.total ?? 0, onPage: setPage }}
    />
  )
}
