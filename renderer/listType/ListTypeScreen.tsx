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
          <Lamp tone={mark === 'confirmed' ? 'normal' : 'note'}>{markWords[mark]}</Lamp>
        )}
      </span>
    ),
  },
  { key: 'code', title: words.code, width: 10, cell: ({ code }) => code },
]

/** 名单字典: the types of lists, and the lists that were met outside it; every change goes through two people. */
export function ListTypeScreen() {
  const {
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
  } = useListTypeScreen()
  return (
    <ScreenPage
      title={words.title}
      head={<Quiet>{words.explain}</Quiet>}
      padded={false}
      foot={<ListTypeFoot setDialog={setDialog} mayPropose={mayPropose} type={type} sighting={sighting} />}
    >
      <Column tall>
        <ErrorNotice error={types.error ?? sightings.error} />
        {met.length > 0 && (
          <Column as="section" height="11rem" fixed>
            <Quiet as="p" margin={0} pad="0.25rem 0.75rem">
              {words.sightingsWhat}
            </Quiet>
            <SightingTable
              rows={met}
              selectedId={sighting?.sightingId ?? null}
              onSelect={(row) => setSightingId(row.sightingId)}
            />
          </Column>
        )}
        <ListTypeTable setCode={setCode} rows={rows} type={type} />
      </Column>
      {dialog === 'new' && <ListTypeDialog type={null} onProposed={proposed} onCancel={close} />}
      {dialog === 'change' && type !== null && (
        <ListTypeDialog type={type} onProposed={proposed} onCancel={close} />
      )}
      {dialog === 'classify' && sighting !== null && (
        <ClassifyDialog sighting={sighting} types={rows} onProposed={proposed} onCancel={close} />
      )}
    </ScreenPage>
  )
}

function ListTypeTable({ setCode, rows, type }: Pick<ListTypeScreenState, 'setCode' | 'rows' | 'type'>) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      selectedKey={type?.code ?? null}
      onSelect={(row) => setCode(row.code)}
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

function ListTypeFoot({
  setDialog,
  mayPropose,
  type,
  sighting,
}: Pick<ListTypeScreenState, 'setDialog' | 'mayPropose' | 'type' | 'sighting'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.add}
          keys="alt+u"
          keyLabel="Alt+U"
          blocked={mayPropose ? undefined : words.notYours}
          onAct={() => setDialog('new')}
        />
      }
    >
      <KeyButton
        label={words.change}
        keys="alt+x"
        keyLabel="Alt+X"
        disabled={!mayPropose || type === null || type.isProposed}
        onAct={() => setDialog('change')}
      />
      <KeyButton
        label={words.classify}
        keys="alt+g"
        keyLabel="Alt+G"
        disabled={!mayPropose || sighting === null}
        onAct={() => setDialog('classify')}
      />
    </ActionBar>
  )
}
