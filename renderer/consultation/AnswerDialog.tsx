import { useState } from 'react'
import { type AnswerTopic, answerTopics } from '../../shared/consultation/model.ts'
import type { AnswerView } from '../../shared/consultation/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.answers
const topics = (Object.keys(answerTopics) as AnswerTopic[]).map((value) => ({
  value,
  label: answerTopics[value],
}))

export interface AnswerDialogProps {
  /** Null for a new one. */
  readonly answer: AnswerView | null
  onClose(): void
  onSaved(answerId: number): void
}

/** A new standard answer, or the next edition of one; either way with the reason. */
export function AnswerDialog({ answer, onClose, onSaved }: AnswerDialogProps) {
  const status = useStatus()
  const [topic, setTopic] = useState<AnswerTopic>(answer?.topic ?? 'asking')
  const [question, setQuestion] = useState(answer?.question ?? '')
  const [told, setTold] = useState(answer?.answer ?? '')
  const [source, setSource] = useState(answer?.source ?? '')
  const [reason, setReason] = useState('')
  const onDone = ({ answerId }: AnswerView) => {
    status.say(words.saved)
    onSaved(answerId)
    onClose()
  }
  const add = useCommand('standardAnswers.add', { onDone })
  const change = useCommand('standardAnswers.change', { onDone })
  const fields = { topic, question, answer: told, source }
  const title = answer === null ? words.addTitle : words.changeTitle
  return (
    <ActDialog
      open
      width="wide"
      title={title}
      onCancel={onClose}
      actions={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.save}
              pending={add.isPending || change.isPending}
              blocked={[...reason].length < 4 ? words.reasonShort : undefined}
              onAct={() =>
                answer === null
                  ? add.mutate({ fields, reason })
                  : change.mutate({ answerId: answer.answerId, fields, reason })
              }
            />
          }
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" onAct={onClose} variant="text" />
        </ActionBar>
      }
    >
      <EntryForm label={title} autoFocus>
        <FormSheet columns={1}>
          <FormRow label={words.fields.topic} required>
            <ChoiceField
              name="topic"
              value={topic}
              choices={topics}
              onCommit={(next) => setTopic(next ?? 'asking')}
            />
          </FormRow>
          <FormRow label={words.fields.question} required>
            <TextField name="question" value={question} onCommit={setQuestion} maxLength={100} />
          </FormRow>
          <FormRow label={words.fields.answer} required>
            <TextField name="answer" value={told} onCommit={setTold} rows={5} maxLength={600} />
          </FormRow>
          <FormRow label={words.fields.source} required>
            <TextField name="source" value={source} onCommit={setSource} maxLength={200} />
          </FormRow>
          <FormRow label={words.fields.reason} required>
            <TextField name="reason" value={reason} onCommit={setReason} maxLength={300} />
          </FormRow>
        </FormSheet>
        <ErrorNotice error={add.error ?? change.error} />
      </EntryForm>
    </ActDialog>
  )
}
