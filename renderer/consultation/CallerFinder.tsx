import { useEffect, useState } from 'react'
import type { CardTarget } from '../../shared/consultation/summary.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Column, Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.desk

const columns: readonly LedgerColumn<CardTarget>[] = [
  {
    key: 'number',
    title: words.callers.number,
    width: 8,
    cell: ({ intakeNumber }) =>
      intakeNumber === null ? words.unitOnly : signedNumber('incoming', intakeNumber),
  },
  {
    key: 'document',
    title: words.callers.document,
    width: 13,
    cell: ({ documentNumber }) => documentNumber ?? '',
  },
  { key: 'unit', title: words.callers.unit, cell: ({ unitName }) => unitName },
  { key: 'received', title: words.callers.received, width: 7, cell: ({ receivedOn }) => receivedOn ?? '' },
]

const keyOf = ({ unitId, requestId }: CardTarget) => `${unitId}:${requestId ?? 'unit'}`

export interface CallerFinderProps {
  readonly target: CardTarget | null
  onTarget(target: CardTarget | null): void
}

/** Whom or what the caller names; the only find is taken at once. Looks up on Enter, because every look-up is an entry. */
export function CallerFinder({ target, onTarget }: CallerFinderProps) {
  const state = useCallerFinder({ onTarget })
  return (
    <>
      <EntryForm keep={{ unkept: 'filter' }} label={words.finder} autoFocus>
        <FormSheet columns={1}>
          <FormRow label={words.lookUp} hint={words.lookUpHint}>
            <TextField name="lookUp" value={state.text} onCommit={state.setText} maxLength={60} />
          </FormRow>
        </FormSheet>
      </EntryForm>
      <ErrorNotice error={state.found.error} onRetry={() => void state.found.refetch()} />
      {state.found.data !== undefined && state.rows.length === 0 && (
        <Paragraph role="status" margin="0.25rem 0" tone="amber">
          {words.nothing}
        </Paragraph>
      )}
      {state.rows.length > 1 && (
        <Column height="9.5rem">
          <CallerFinderTable target={target} onTarget={onTarget} state={state} />
        </Column>
      )}
    </>
  )
}

function CallerFinderTable({
  state,
  target,
  onTarget,
}: { readonly state: CallerFinderState } & Pick<CallerFinderProps, 'target' | 'onTarget'>) {
  return (
    <LedgerTable
      label={words.found}
      columns={columns}
      rows={state.rows}
      rowKey={keyOf}
      selectedKey={state.at ?? (target === null ? null : keyOf(target))}
      onSelect={(row) => state.setAt(keyOf(row))}
      onOpen={onTarget}
      empty={null}
      autoFocus
    />
  )
}

type CallerFinderState = ReturnType<typeof useCallerFinder>

function useCallerFinder({ onTarget }: Pick<CallerFinderProps, 'onTarget'>) {
  const [text, setText] = useState('')
  // Walking over the finds opens nothing: every card that is opened is an entry.
  const [at, setAt] = useState<string | null>(null)
  const isLong = [...text.trim()].length >= 2
  const found = useQuery('consultations.lookUp', { text }, { enabled: isLong, fresh: true })
  const rows = found.data ?? []
  const only = rows.length === 1 ? rows[0] : undefined
  useEffect(() => {
    if (only !== undefined) onTarget(only)
  }, [only, onTarget])
  return { text, setText, at, setAt, found, rows }
}
