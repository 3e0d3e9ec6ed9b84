import { useState } from 'react'
import { type Unit, unitKindWords } from '../../shared/unit/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListPage } from '../frame/page/ListPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { AddUnitDialog } from './open/AddUnitDialog.tsx'
import { UnitCard } from './UnitCard.tsx'
import { unitWords as words } from './words.ts'

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
  const [chosen, setChosen] = useState<number | null>(null)
  const [adding, setAdding] = useState(false)
  return (
    <TwoPane
      name="units"
      folds={chosen !== null}
      leftLabel={words.list}
      rightLabel={words.title}
      left={<UnitList chosen={chosen} onChoose={setChosen} onAdd={() => setAdding(true)} />}
      right={
        <>
          <ChosenUnit unitId={chosen} />
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
      }
    />
  )
}

function ChosenUnit({ unitId }: { readonly unitId: number | null }) {
  const unit = useQuery('units.get', { unitId: unitId ?? 0 }, { enabled: unitId !== null })
  return (
    <>
      <ErrorNotice error={unit.error} />
      {unit.data && unitId !== null ? (
        <UnitCard key={`${unitId}:${JSON.stringify(unit.data)}`} unit={unit.data} />
      ) : (
        <EmptyState keyLabel={words.addKey}>{words.choose}</EmptyState>
      )}
    </>
  )
}

interface UnitListProps {
  readonly chosen: number | null
  onChoose(unitId: number): void
  onAdd(): void
}

function UnitList({ chosen, onChoose, onAdd }: UnitListProps) {
  const [text, setText] = useState('')
  const [includeClosed, setIncludeClosed] = useState(false)
  const units = usePages('units.list', { filter: { text, includeClosed } })
  return (
    <ListPage
      title={words.title}
      isPane
      head={<KeyButton label={words.add} keys="alt+u" keyLabel={words.addKey} onAct={onAdd} />}
      search={{ label: words.search, autoFocus: true, onSearch: setText }}
      filters={
        <CheckField name="includeClosed" value={includeClosed} onCommit={setIncludeClosed}>
          {words.includeClosed}
        </CheckField>
      }
      list={units}
      table={{
        label: words.list,
        columns,
        rowKey: ({ id }) => id,
        selectedKey: chosen,
        onSelect: ({ id }) => onChoose(id),
        recordKeys: true,
        empty: <EmptyState>{words.empty}</EmptyState>,
      }}
    />
  )
}
