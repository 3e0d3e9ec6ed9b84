import { useState } from 'react'
import type { ListTypeRow } from '../../shared/listType/contract.ts'
import { listTypeFieldNames as labels, markWords, naturalPersonsWords } from '../../shared/listType/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Column, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { ClassifyDialog } from './ClassifyDialog.tsx'
import { ListTypeDialog } from './ListTypeDialog.tsx'
import { SightingTable } from './SightingTable.tsx'
import { listTypeWords as words } from './words.ts'

const columns: readonly LedgerColumn<ListTypeRow>[] = [
  { key: 'name', title: labels.name, cell: ({ name }) => <span title={name}>{name}</span> },
  { key: 'keeper', title: labels.keeper, width: 11, cell: ({ keeper }) => keeper },
  {
    key: 'basis',
    brief: 'foot',
    title: labels.basis,
    width: 12,
    cell: ({ basis }) => <span title={basis ?? ''}>{basis ?? '—'}</span>,
  },
  {
    key: 'persons',
    title: labels.naturalPersons,
    width: 8,
    cell: ({ naturalPersons }) => naturalPersonsWords[naturalPersons],
  },
  {
    key: 'months',
    title: words.usualMonths,
    width: 6,
    cell: ({ usualMonths }) => words.months(usualMonths),
  },
  {
    key: 'validity',
    title: words.validity,
    width: 12,
    cell: ({ validFrom, validTo }) => words.until(validFrom, validTo),
  },
  {
    key: 'mark',
    title: labels.mark,
    width: 6,
    cell: ({ mark, isProposed, note }) => (
      <span title={note ?? ''}>
        {isProposed ? (
          <Lamp tone="waiting">{words.proposed}</Lamp>
        ) : (
          <Lamp tone={mark === 'confirmed' ? 'done' : 'note'}>{markWords[mark]}</Lamp>
        )}
      </span>
    ),
  },
  { key: 'code', title: words.code, width: 10, cell: ({ code }) => code },
]

/** 名单字典: the types of lists, and the lists that were met outside it; every change goes through two people. */
export function ListTypeScreen() {
  const screen = useListTypeScreen()
  return (
    <ScreenPage
      title={words.title}
      head={<Quiet>{words.explain}</Quiet>}
      padded={false}
      foot={<ListTypeFoot screen={screen} />}
    >
      <Column tall>
        <ErrorNotice error={screen.types.error ?? screen.sightings.error} />
        {screen.met.length > 0 && (
          <Column as="section" height="11rem" fixed>
            <Quiet as="p" margin={0} pad="0.25rem 0.75rem">
              {words.sightingsWhat}
            </Quiet>
            <SightingTable
              rows={screen.met}
              selectedId={screen.sighting?.sightingId ?? null}
              onSelect={(row) => screen.setSightingId(row.sightingId)}
            />
          </Column>
        )}
        <ListTypeTable screen={screen} />
      </Column>
      {screen.dialog === 'new' && (
        <ListTypeDialog type={null} onProposed={screen.proposed} onCancel={screen.close} />
      )}
      {screen.dialog === 'change' && screen.type !== null && (
        <ListTypeDialog type={screen.type} onProposed={screen.proposed} onCancel={screen.close} />
      )}
      {screen.dialog === 'classify' && screen.sighting !== null && (
        <ClassifyDialog
          sighting={screen.sighting}
          types={screen.rows}
          onProposed={screen.proposed}
          onCancel={screen.close}
        />
      )}
    </ScreenPage>
  )
}

function ListTypeTable({ screen }: { readonly screen: ListTypeScreenState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={screen.rows}
      rowKey={(row) => row.code}
      selectedKey={screen.type?.code ?? null}
      onSelect={(row) => screen.setCode(row.code)}
      tone={({ validTo }) => (validTo === null ? undefined : 'note')}
      empty={<EmptyState>{words.empty}</EmptyState>}
      recordKeys
      autoFocus
    />
  )
}

type ListTypeScreenState = ReturnType<typeof useListTypeScreen>

function useListTypeScreen() {
  const types = useQuery('listTypes.list', {})
  const sightings = useQuery('listTypes.sightings', {})
  const may = useMay()
  const status = useStatus()
  const [code, setCode] = useState<string | null>(null)
  const [sightingId, setSightingId] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'new' | 'change' | 'classify' | null>(null)
  const mayPropose = may('listTypes.proposeNew')
  const met = sightings.data ?? []
  const rows = types.data ?? []
  const type = rows.find((row) => row.code === code) ?? rows[0] ?? null
  const waiting = met.filter(({ classifiedAs, isProposed }) => classifiedAs === null && !isProposed)
  const sighting = waiting.find((row) => row.sightingId === sightingId) ?? waiting[0] ?? null
  const close = () => setDialog(null)
  const proposed = () => {
    close()
    status.say(words.done)
  }
  return {
    types,
    sightings,
    setCode,
    setSightingId,
    dialog,
    setDialog,
    mayPropose,
    met,
    rows,
    type,
    sighting,
    close,
    proposed,
  }
}

function ListTypeFoot({ screen }: { readonly screen: ListTypeScreenState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.add}
          keys="alt+u"
          keyLabel="Alt+U"
          blocked={screen.mayPropose ? undefined : words.notYours}
          onAct={() => screen.setDialog('new')}
        />
      }
    >
      <KeyButton
        label={words.change}
        keys="alt+x"
        keyLabel="Alt+X"
        disabled={!screen.mayPropose || screen.type === null || screen.type.isProposed}
        onAct={() => screen.setDialog('change')}
      />
      <KeyButton
        label={words.classify}
        keys="alt+g"
        keyLabel="Alt+G"
        disabled={!screen.mayPropose || screen.sighting === null}
        onAct={() => screen.setDialog('classify')}
      />
    </ActionBar>
  )
}
