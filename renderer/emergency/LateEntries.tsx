import { useState } from 'react'
import { type LateEntryRow, lateMatterNames } from '../../shared/request/lateEntry.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Column, Grid, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { PaperPane } from '../evidence/open/PaperPane.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { call } from '../ipc/call.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { emergencyWords } from './words.ts'

const words = emergencyWords.late

const columns: readonly LedgerColumn<LateEntryRow>[] = [
  { key: 'number', title: words.number, width: 9, cell: (row) => row.number },
  { key: 'matter', title: words.matter, width: 5, cell: (row) => lateMatterNames[row.matter] },
  { key: 'doneAt', title: words.doneAt, width: 9.5, cell: (row) => beijingMinute(row.doneAt) },
  { key: 'enteredAt', title: words.enteredAt, width: 9.5, cell: (row) => beijingMinute(row.enteredAt) },
  { key: 'doneBy', title: words.doneBy, width: 6, brief: 'foot', cell: (row) => row.doneBy },
  {
    key: 'people',
    title: words.people,
    brief: 'foot',
    cell: (row) => [row.enteredBy, row.confirmedBy ?? ''].filter((name) => name !== '').join('、'),
  },
  {
    key: 'state',
    title: words.state,
    width: 6,
    cell: (row) =>
      row.approvalId === null ? (
        <Lamp tone="note">{words.marked}</Lamp>
      ) : (
        <Lamp tone="waiting">{words.waits}</Lamp>
      ),
  },
]

const keyOf = ({ approvalId, lateEntryId }: LateEntryRow) => `${approvalId ?? ''}:${lateEntryId ?? ''}`

/** 应急补录: what waits for its second person and what stands, the scan of the chosen one beside it. */
export function useLateEntries() {
  const may = useMay()
  const status = useStatus()
  const entries = useQuery('emergency.lateEntries', { offset: 0, limit: 100 })
  const [chosen, setChosen] = useState<string | null>(null)
  const confirm = useCommand('approvals.confirm', { onDone: () => status.say(words.confirmed) })
  const rows = entries.data?.rows ?? []
  const selected = rows.find((row) => keyOf(row) === chosen) ?? null
  const approvalId = selected?.mayConfirm === true && may('approvals.confirm') ? selected.approvalId : null
  return { entries, rows, selected, setChosen, confirm, approvalId }
}

/** The list, and the scan of the chosen line beside it. */
export function LateEntries({ late }: { readonly late: ReturnType<typeof useLateEntries> }) {
  const { entries, rows, selected, setChosen, confirm } = late
  return (
    <Grid columns="minmax(0, 1fr) 22rem" gap="0.75rem" grow shrinks>
      <Column shrinks tall>
        <ErrorNotice error={entries.error ?? confirm.error} onRetry={() => void entries.refetch()} />
        <LedgerTable
          label={words.title}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          empty={<EmptyState>{words.empty}</EmptyState>}
          selectedKey={selected === null ? null : keyOf(selected)}
          onSelect={(row) => setChosen(keyOf(row))}
          recordKeys
        />
      </Column>
      {selected === null ? (
        <Quiet>{words.choose}</Quiet>
      ) : (
        <PaperPane
          key={keyOf(selected)}
          label={words.scanOf(selected.number)}
          file={keyOf(selected)}
          read={(offset) => {
            const { approvalId, lateEntryId } = selected
            return call('emergency.readLateScan', { approvalId, lateEntryId, offset })
          }}
        />
      )}
    </Grid>
  )
}

export interface LateActsProps {
  readonly late: ReturnType<typeof useLateEntries>
  onEnter(): void
}

/** F9 confirms the chosen 应急补录 where this person may; Alt+U enters another. */
export function LateActs({ late, onEnter }: LateActsProps) {
  const { approvalId, confirm } = late
  if (!useMay()('emergency.proposeLate')) return null
  const confirms = approvalId !== null && (
    <PrimaryAction
      label={words.confirm}
      isGate
      pending={confirm.isPending}
      onAct={() => confirm.mutate({ approvalId })}
    />
  )
  return (
    <ActionBar primary={confirms || undefined}>
      <KeyButton label={words.open} keys="alt+u" keyLabel={words.openKey} onAct={onEnter} />
    </ActionBar>
  )
}
