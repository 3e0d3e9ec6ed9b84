import { useState } from 'react'
import { correctionFieldNames } from '../../../shared/candidate/summary.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { PersonList, PersonSentence } from '../personStyles.ts'
import { candidateWords } from '../words.ts'

const words = candidateWords.corrections

type Correction = Output<'candidates.corrections'>[number]

const stateOf = ({ accepted }: Correction) =>
  accepted === null ? words.waiting : accepted ? words.accepted : words.denied

const columns: readonly LedgerColumn<Correction>[] = [
  { key: 'name', title: words.columns.name, width: 6, cell: ({ name }) => name },
  { key: 'field', title: words.columns.field, width: 6, cell: ({ field }) => correctionFieldNames[field] },
  { key: 'before', title: words.columns.before, width: 12, mono: true, cell: ({ before }) => before ?? '' },
  { key: 'after', title: words.columns.after, width: 12, mono: true, cell: ({ after }) => after },
  { key: 'basis', title: words.columns.basis, cell: ({ basis }) => basis },
  {
    key: 'entered',
    title: words.columns.entered,
    width: 8.5,
    cell: ({ enteredBy, receivedOn }) => `${enteredBy} ${receivedOn}`,
  },
  { key: 'state', title: words.columns.state, width: 5, cell: stateOf },
]

export interface CorrectionsViewProps {
  readonly requestId: number
  onLeave(): void
}

/** The corrections of a letter; a second person confirms or refuses what was entered. */
export function CorrectionsView({ requestId, onLeave }: CorrectionsViewProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [refusing, setRefusing] = useState(false)
  const status = useStatus()
  const list = useQuery('candidates.corrections', { requestId }, { fresh: true })
  const confirm = useCommand('candidates.confirmCorrection', {
    onDone: () => status.say(words.confirmed),
  })
  const refuse = useCommand('candidates.refuseCorrection', {
    onDone: () => {
      setRefusing(false)
      status.say(words.refused)
    },
  })
  const rows = list.data ?? []
  const one =
    rows.find(({ correctionId }) => correctionId === chosen) ?? rows.find(({ accepted }) => accepted === null)
  const isOpen = one !== undefined && one.accepted === null
  const blocked = isOpen ? (one.confirmRefusal ?? undefined) : words.none
  return (
    <>
      <ErrorNotice error={confirm.error ?? list.error} />
      <PersonList>
        <LedgerTable
          label={words.list}
          columns={columns}
          rows={rows}
          rowKey={({ correctionId }) => correctionId}
          rowNumber={({ listOrder }) => listOrder}
          selectedKey={one?.correctionId ?? null}
          onSelect={({ correctionId }) => setChosen(correctionId)}
          recordKeys
          autoFocus
          empty={<EmptyState>{words.none}</EmptyState>}
        />
      </PersonList>
      {one && (
        <PersonSentence role="status">
          {`${correctionFieldNames[one.field]}：${one.before ?? ''} → ${one.after}　${one.basis}　${one.refusal ?? ''}`}
        </PersonSentence>
      )}
      <ActionBar
        primary={
          <PrimaryAction
            label={words.confirm}
            pending={confirm.isPending}
            blocked={blocked}
            onAct={() => isOpen && confirm.mutate({ correctionId: one.correctionId })}
          />
        }
      >
        <KeyButton label={words.leave} keys="escape" keyLabel="Esc" variant="text" onAct={onLeave} />
        <KeyButton label={words.refuse} disabled={!isOpen} onAct={() => setRefusing(true)} />
      </ActionBar>
      <ReasonDialog
        open={refusing && isOpen}
        title={words.refuseTitle}
        consequence={words.refuseWhat}
        confirmLabel={words.refuseAct}
        phrases={words.refusePhrases}
        pending={refuse.isPending}
        error={refuse.error}
        onConfirm={(refusal) => one && refuse.mutate({ correctionId: one.correctionId, refusal })}
        onCancel={() => setRefusing(false)}
      />
    </>
  )
}
