import { useState } from 'react'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
import { answerWords } from '../case/answerWords.ts'
import { BoxedFacts } from '../case/factStyles.ts'
import { caseWords } from '../case/words.ts'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.decideAnswer

export interface DecideAnswerDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** Another person compares both entries of the answer and confirms the correction, or refuses it. */
export function DecideAnswerDialog({ objection, onClose }: DecideAnswerDialogProps) {
  const { objectionId, answer, otherAnswers } = objection
  const [reason, setReason] = useState('')
  const confirm = useCaseAct('objections.decideAnswer', words.done, onClose)
  const refuse = useCaseAct('objections.decideAnswer', words.refused, onClose)
  const proposed = otherAnswers.find(({ state }) => state === 'proposed')
  if (answer === null || proposed === undefined) return null
  const input = (confirmed: boolean) => () => ({ objectionId, confirmed, reason })
  return (
    <FormDialog
      title={words.title}
      explain={
        <>
          <Paragraph margin="0 0 0.5rem">{words.consequence}</Paragraph>
          <BoxedFacts>
            <dt>{words.before}</dt>
            <dd>{answerWords(answer)}</dd>
            <dt>{words.after}</dt>
            <dd>{`${answerWords(proposed)}\n${words.by(proposed.recordedBy, proposed.reason ?? '')}`}</dd>
          </BoxedFacts>
        </>
      }
      actLabel={words.act}
      pending={confirm.isPending || refuse.isPending}
      error={confirm.error ?? refuse.error}
      otherActs={<KeyButton label={words.refuse} onAct={() => refuse.act(null, input(false))} />}
      onAct={() => confirm.act(null, input(true))}
      onClose={onClose}
    >
      <FormRow label={words.reason} hint={words.reasonHint}>
        <TextField name="decision" value={reason} onCommit={setReason} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}
