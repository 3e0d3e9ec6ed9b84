import { useState } from 'react'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { beijingInstant } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TimeField } from '../components/field/TimeField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { replyWords } from './words.ts'

const words = replyWords.relook

type Look = 'same' | 'changed'
const choices = [
  { value: 'same', label: words.same },
  { value: 'changed', label: words.changed },
] as const

export interface RelookDialogProps {
  readonly reply: ReplyDetail
  onClose(): void
}

/** 用印前再看一眼 (B13): every listed person looked up again, with day and time; nothing is chosen beforehand. */
export function RelookDialog({ reply, onClose }: RelookDialogProps) {
  const dialog = useRelookDialog({ reply, onClose })
  return (
    <ActDialog
      open
      title={words.title}
      width="wide"
      onCancel={onClose}
      actions={<RelookActions dialog={dialog} onClose={onClose} />}
    >
      <Paragraph margin="0 0 0.5rem">{words.what}</Paragraph>
      <RelookForm dialog={dialog} />
      <ErrorNotice error={dialog.relook.error} />
    </ActDialog>
  )
}

function RelookForm({ dialog }: { readonly dialog: RelookDialogState }) {
  return (
    <EntryForm keep="here" label={words.title} autoFocus>
      <RelookSheet dialog={dialog} />
    </EntryForm>
  )
}

function RelookSheet({ dialog }: { readonly dialog: RelookDialogState }) {
  return (
    <FormSheet>
      <FormRow label={words.lookedOn} required>
        <DayField name="lookedOn" value={dialog.day} onCommit={dialog.setDay} />
      </FormRow>
      <FormRow label={words.lookedAt} required>
        <TimeField name="lookedAt" value={dialog.time} onCommit={dialog.setTime} />
      </FormRow>
      {dialog.persons.map(({ candidateId, listOrder }) => (
        <FormRow
          key={candidateId}
          label={words.person(listOrder, dialog.nameOf(candidateId))}
          required
          span={2}
          group
        >
          <ChoiceField
            name={`look-${candidateId}`}
            value={dialog.looks.get(candidateId) ?? null}
            choices={choices}
            onCommit={(look) =>
              look !== null && dialog.setLooks(new Map(dialog.looks).set(candidateId, look))
            }
          />
        </FormRow>
      ))}
    </FormSheet>
  )
}

type RelookDialogState = ReturnType<typeof useRelookDialog>

function useRelookDialog({ reply, onClose }: RelookDialogProps) {
  const { today } = useSession()
  const status = useStatus()
  const [day, setDay] = useState<string | null>(today)
  const [time, setTime] = useState<string | null>(null)
  const [looks, setLooks] = useState<ReadonlyMap<number, Look>>(new Map())
  const { persons } = reply.relook
  const relook = useCommand('replies.relook', {
    onDone: ({ state, relook: after }) => {
      status.say(state === 'submitted' || !after.needed ? words.done : words.backDone)
      onClose()
    },
  })
  const isComplete =
    day !== null && time !== null && persons.every(({ candidateId }) => looks.has(candidateId))
  const act = () => {
    if (day === null || time === null) return
    relook.mutate({
      replyId: reply.replyId,
      lookedAt: beijingInstant(day, time),
      looks: persons.map(({ candidateId }) => ({
        candidateId,
        outcome: looks.get(candidateId) === 'same' ? 'listed' : 'notListed',
      })),
    })
  }
  const nameOf = (id: number) => reply.persons.find(({ candidateId }) => candidateId === id)?.name ?? ''
  return { day, setDay, time, setTime, looks, setLooks, persons, relook, isComplete, act, nameOf }
}

function RelookActions({
  dialog,
  onClose,
}: { readonly dialog: RelookDialogState } & Pick<RelookDialogProps, 'onClose'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act}
          pending={dialog.relook.isPending}
          blocked={dialog.isComplete ? undefined : words.incomplete}
          onAct={dialog.act}
        />
      }
    >
      <KeyButton label={zhCN.act.cancel} keyLabel="Esc" onAct={onClose} variant="text" />
    </ActionBar>
  )
}
