import { useState } from 'react'
import { type AnswerTopic, answerTopics } from '../../shared/consultation/model.ts'
import type { StandardAnswerView } from '../../shared/consultation/summary.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.answers
const topics = (Object.keys(answerTopics) as AnswerTopic[]).map((value) => ({
  value,
  label: answerTopics[value],
}))

export interface AnswerDialogProps {
  /** Null for a new one. */
  readonly answer: StandardAnswerView | null
  onClose(): void
  onSaved(answerId: number): void
}

/** A new standard answer, or the next edition of one; either way with the reason. */
export function AnswerDialog({ answer, onClose, onSaved }: AnswerDialogProps) {
  const dialog = useAnswerDialog({ answer, onClose, onSaved })
  return (
    <FormDialog
      title={dialog.title}
      actLabel={words.save}
      pending={dialog.add.isPending || dialog.change.isPending}
      error={dialog.add.error ?? dialog.change.error}
      blocked={[...dialog.reason].length < 4 ? words.reasonShort : undefined}
      onAct={dialog.save}
      onClose={onClose}
    >
      <FormRow label={words.fields.topic} required>
        <ChoiceField
          name="topic"
          value={dialog.topic}
          choices={topics}
          onCommit={(next) => dialog.setTopic(next ?? 'asking')}
        />
      </FormRow>
      <FormRow label={words.fields.question} required>
        <TextField name="question" value={dialog.question} onCommit={dialog.setQuestion} maxLength={100} />
      </FormRow>
      <FormRow label={words.fields.answer} required>
        <TextField name="answer" value={dialog.told} onCommit={dialog.setTold} rows={5} maxLength={600} />
      </FormRow>
      <FormRow label={words.fields.source} required>
        <TextField name="source" value={dialog.source} onCommit={dialog.setSource} maxLength={200} />
      </FormRow>
      <FormRow label={words.fields.reason} required>
        <TextField name="reason" value={dialog.reason} onCommit={dialog.setReason} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function useAnswerDialog({ answer, onClose, onSaved }: AnswerDialogProps) {
  const status = useStatus()
  const [topic, setTopic] = useState<AnswerTopic>(answer?.topic ?? 'asking')
  const [question, setQuestion] = useState(answer?.question ?? '')
  const [told, setTold] = useState(answer?.answer ?? '')
  const [source, setSource] = useState(answer?.source ?? '')
  const [reason, setReason] = useState('')
  const onDone = ({ answerId }: StandardAnswerView) => {
    status.say(words.saved)
    onSaved(answerId)
    onClose()
  }
  const add = useCommand('standardAnswers.add', { onDone })
  const change = useCommand('standardAnswers.change', { onDone })
  const fields = { topic, question, answer: told, source }
  const save = () =>
    answer === null
      ? add.mutate({ fields, reason })
      : change.mutate({ answerId: answer.answerId, fields, reason })
  const title = answer === null ? words.addTitle : words.changeTitle
  return {
    topic,
    setTopic,
    question,
    setQuestion,
    told,
    setTold,
    source,
    setSource,
    reason,
    setReason,
    add,
    change,
    save,
    title,
  }
}
