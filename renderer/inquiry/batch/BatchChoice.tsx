import { useState } from 'react'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useSession } from '../../frame/session/session.ts'
import { useUndo } from '../../frame/useUndo.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.waiting

/** Stands for a batch that is still to be made. */
const newBatch = 0
const mostOpenBatches = 50

export interface BatchChoiceProps {
  readonly requestIds: readonly number[]
  readonly candidateIds: readonly number[]
  /** Persons or letters went into a batch that stays behind. */
  onTaken(): void
}

/** The foot of the waiting list: into a new batch of somebody, or behind the others of an open one. */
export function BatchChoice({ requestIds, candidateIds, onTaken }: BatchChoiceProps) {
  const state = useBatchChoice({ requestIds, candidateIds, onTaken })
  return (
    <>
      <ErrorNotice error={state.open.error ?? state.add.error ?? state.batches.error} />
      <KeyHints hints={words.hints} />
      <ActionBar
        primary={
          <PrimaryAction
            label={state.isNew ? words.open : words.add}
            pending={state.open.isPending || state.add.isPending}
            blocked={requestIds.length + candidateIds.length === 0 ? words.none : undefined}
            onAct={state.act}
          />
        }
      >
        <Block width={state.isNew ? '34rem' : '24rem'} widest="100%">
          <BatchChoiceSheet state={state} />
        </Block>
      </ActionBar>
    </>
  )
}

function BatchChoiceSheet({ state }: { readonly state: BatchChoiceState }) {
  return (
    <FormSheet columns={state.isNew ? 2 : 1}>
      <FormRow label={words.batch}>
        <PickerField
          name="batchId"
          value={state.batchId}
          options={[
            { id: newBatch, label: words.newBatch },
            ...(state.batches.data?.rows ?? []).map((row) => ({
              id: row.batchId,
              label: words.openBatch(row.batchNumber, row.inquirer),
            })),
          ]}
          onCommit={(id) => state.setBatchId(id ?? newBatch)}
        />
      </FormRow>
      {state.isNew && (
        <FormRow label={words.assignee}>
          <PickerField
            name="assignedTo"
            value={state.assignedTo}
            options={(state.colleagues.data ?? []).map(({ id, name }) => ({ id, label: name }))}
            onCommit={(id) => state.setAssignedTo(id ?? state.user.id)}
          />
        </FormRow>
      )}
    </FormSheet>
  )
}

type BatchChoiceState = ReturnType<typeof useBatchChoice>

function useBatchChoice({ requestIds, candidateIds, onTaken }: BatchChoiceProps) {
  const { go } = useNavigation()
  const { user } = useSession()
  const [assignedTo, setAssignedTo] = useState<number>(user.id)
  const [batchId, setBatchId] = useState<number>(newBatch)
  const colleagues = useQuery('users.colleagues', { role: 'inquirer' })
  const batches = useQuery('inquiries.list', {
    mine: false,
    states: ['open'],
    offset: 0,
    limit: mostOpenBatches,
  })
  const offerUndo = useUndo('inquiries.cancel', () => go(place.inquiries.at({})))
  const open = useCommand('inquiries.open', {
    onDone: ({ batchId: made, batchNumber, persons }) => {
      offerUndo(words.opened(batchNumber, persons), { batchId: made, reason: words.undoReason })
      if (assignedTo === user.id) go(place.batch.at({ batchId: made }))
      else onTaken()
    },
  })
  const offerTakeOut = useUndo('inquiries.takeOut')
  const add = useCommand('inquiries.addPersons', {
    onDone: ({ added }, { batchId: into }) => {
      const number = batches.data?.rows.find((row) => row.batchId === into)?.batchNumber ?? ''
      offerTakeOut(words.added(number), { batchId: into, candidateIds: added })
      onTaken()
    },
  })
  const chosen = { requestIds: [...requestIds], candidateIds: [...candidateIds] }
  const isNew = batchId === newBatch
  const act = () =>
    isNew ? open.mutate({ ...chosen, assignedTo, remarks: '' }) : add.mutate({ ...chosen, batchId })
  return { user, assignedTo, setAssignedTo, batchId, setBatchId, colleagues, batches, open, add, isNew, act }
}
