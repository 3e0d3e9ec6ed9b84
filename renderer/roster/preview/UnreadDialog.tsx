import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import {
  type UnreadCause,
  type UnreadScope,
  unreadCauseNames,
  unreadReasonNames,
  unreadScopeNames,
} from '../../../shared/roster/census/unread.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Column, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { type ListedRows, ListTable } from '../../frame/page/ListTable.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.unread

type Place = Output<'rosters.unread'>['rows'][number]

const columns: readonly LedgerColumn<Place>[] = [
  { key: 'sheet', title: words.sheet, width: 7, cell: ({ sheet }) => sheet ?? words.noSheet },
  { key: 'row', title: rosterWords.columns.row, width: 3, cell: ({ row }) => row ?? '' },
  { key: 'column', title: words.column, width: 7, cell: ({ column }) => column ?? '' },
  { key: 'text', title: words.text, width: 12.5, cell: ({ text }) => <IdNumberText value={text} /> },
  { key: 'reason', title: words.reason, cell: ({ reason }) => unreadReasonNames[reason] },
  { key: 'explanation', title: words.explanation, cell: ({ explanation }) => explanation ?? words.open },
]

const causes = (Object.keys(unreadCauseNames) as UnreadCause[]).map((value) => ({
  value,
  label: unreadCauseNames[value],
}))

const scopesOf = ({ column, inColumn, inSheet }: Place) =>
  (Object.keys(unreadScopeNames) as UnreadScope[])
    .filter((scope) => scope !== 'column' || column !== null)
    .map((value) => ({
      value,
      label: words.scope(unreadScopeNames[value], { place: 1, column: inColumn, sheet: inSheet }[value]),
    }))

export interface UnreadDialogProps {
  readonly summary: Output<'rosters.preview'>
  onChanged(summary: Output<'rosters.preview'>): void
  onClose(): void
}

/** Every place of the file that looks like an identity number and was not read; each is explained alone, by column or by sheet. */
export function UnreadDialog({ summary, onChanged, onClose }: UnreadDialogProps) {
  const { previewId, census } = summary
  const [chosen, setChosen] = useState<number | null>(null)
  const places = usePages('rosters.unread', { previewId }, { size: 100 })
  const place =
    places.rows.find((row) => row.place === chosen) ??
    places.rows.find(({ explanation }) => explanation === null) ??
    null
  return (
    <ActDialog
      open
      width="wide"
      title={words.title(census.unread, census.open)}
      onCancel={onClose}
      actions={
        <ActionBar>
          <KeyButton label={words.leave} keys="escape" keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <Quiet as="p" margin="0 0 0.5rem">
        {words.explain}
      </Quiet>
      <Column height="14rem" shrinks>
        <PlaceTable places={places} place={place} onChoose={setChosen} />
      </Column>
      {place !== null && (
        <Decision
          key={place.place}
          previewId={previewId}
          place={place}
          onDone={(next) => {
            onChanged(next)
            setChosen(null)
            places.refetch()
          }}
        />
      )}
    </ActDialog>
  )
}

interface PlaceTableProps {
  readonly places: ListedRows<Place>
  readonly place: Place | null
  onChoose(place: number): void
}

function PlaceTable({ places, place, onChoose }: PlaceTableProps) {
  return (
    <ListTable
      list={places}
      label={words.list}
      columns={columns}
      rowKey={(row) => row.place}
      selectedKey={place?.place ?? null}
      onSelect={(row) => onChoose(row.place)}
      recordKeys
      autoFocus
      tone={({ explanation }) => (explanation === null ? 'doubtful' : undefined)}
      empty={<EmptyState>{words.empty}</EmptyState>}
    />
  )
}

interface DecisionProps {
  readonly previewId: string
  readonly place: Place
  onDone(summary: Output<'rosters.preview'>): void
}

/** One decision about the chosen place: how far it reaches, why it need not be read. */
function Decision({ previewId, place, onDone }: DecisionProps) {
  const state = useDecision({
    previewId,
    place,
    onDone,
  })
  return (
    <EntryForm keep="here" label={words.decision}>
      <DecisionSheet place={place} state={state} />
      <ErrorNotice error={state.explain.error} />
      <DecisionActs previewId={previewId} place={place} state={state} />
    </EntryForm>
  )
}

function DecisionActs({
  state,
  previewId,
  place,
}: { readonly state: DecisionState } & Pick<DecisionProps, 'previewId' | 'place'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.decide}
          pending={state.explain.isPending}
          blocked={state.cause === null ? words.noCause : undefined}
          onAct={state.decide}
        />
      }
    >
      {place.explanation !== null && (
        <KeyButton
          label={words.takeBack}
          keys="alt+z"
          keyLabel="Alt+Z"
          variant="text"
          onAct={() => state.explain.mutate({ previewId, place: place.place, decision: null })}
        />
      )}
    </ActionBar>
  )
}

function DecisionSheet({ state, place }: { readonly state: DecisionState } & Pick<DecisionProps, 'place'>) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.reach} required group>
        <ChoiceField
          name="scope"
          choices={scopesOf(place)}
          value={state.scope}
          onCommit={(next) => next && state.setScope(next)}
        />
      </FormRow>
      <FormRow label={words.cause} required group>
        <ChoiceField
          name="cause"
          choices={causes}
          value={state.cause ?? undefined}
          onCommit={(next) => {
            state.setCause(next ?? null)
            if (next === 'otherNumber' && state.text === '' && place.column !== null)
              state.setText(place.column)
          }}
        />
      </FormRow>
      <FormRow label={words.words} required={state.cause === 'otherNumber'} hint={words.wordsHint}>
        <TextField name="words" value={state.text} onCommit={state.setText} maxLength={60} />
      </FormRow>
    </FormSheet>
  )
}

type DecisionState = ReturnType<typeof useDecision>

function useDecision({ previewId, place, onDone }: DecisionProps) {
  const [scope, setScope] = useState<UnreadScope>(place.inColumn > 1 ? 'column' : 'place')
  const [cause, setCause] = useState<UnreadCause | null>(null)
  const [text, setText] = useState('')
  const explain = useCommand('rosters.explainUnread', { onDone })
  const decide = () => {
    if (cause !== null)
      explain.mutate({ previewId, place: place.place, decision: { scope, cause, words: text } })
  }
  return { scope, setScope, cause, setCause, text, setText, explain, decide }
}
