import { useState } from 'react'
import { z } from 'zod'
import { reviewStageNames } from '../../shared/review/model.ts'
import { matterOfStage, type PaperCandidate } from '../../shared/review/paper.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { SelectField } from '../components/field/SelectField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useScan } from '../evidence/open/useScan.ts'
import { dayGiven, filled } from '../form/filled.ts'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { paperWords } from './words.ts'

const words = paperWords.review
const yesNo = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
] as const

const Boxes = z.object({
  signer: z.string(words.noSigner).min(1, words.noSigner),
  signedOn: dayGiven(words.noDay),
  opinion: filled(words.noOpinion, 2),
})

export interface PaperReviewDialogProps {
  readonly sheet: PaperCandidate
  onClose(): void
}

/** Enters 复核 or 复查 as it stands on the signed sheet; another person then compares and confirms. */
export function PaperReviewDialog({ sheet, onClose }: PaperReviewDialogProps) {
  const { form, answers, answer, enter, signers, scan } = usePaperReviewDialog({ sheet, onClose })
  return (
    <FormDialog
      title={words.title(reviewStageNames[sheet.stage])}
      columns={2}
      actLabel={words.act}
      pending={enter.isPending}
      error={scan.refused ?? enter.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.signer} required hint={words.signerHint} error={form.error('signer')}>
        <SelectField {...form.field('signer')} choices={signers} />
      </FormRow>
      <FormRow label={words.day} required error={form.error('signedOn')}>
        <DayField {...form.field('signedOn')} />
      </FormRow>
      {sheet.questions.map(({ code, words: question }) => (
        <FormRow key={code} label={question} required group span={2}>
          <ChoiceField
            name={code}
            label={question}
            choices={yesNo}
            value={answers[code] === undefined ? null : answers[code].yes ? 'yes' : 'no'}
            onCommit={(value) => answer(code, { yes: value === 'yes' })}
            numbered
          />
          {answers[code]?.yes === false && (
            <TextField
              name={`${code}-note`}
              label={words.note}
              value={answers[code].note}
              onCommit={(note) => answer(code, { note: note ?? '' })}
              maxLength={300}
            />
          )}
        </FormRow>
      ))}
      <FormRow label={words.opinion} required span={2} error={form.error('opinion')}>
        <TextField {...form.field('opinion')} maxLength={500} />
      </FormRow>
      <FormRow
        label={words.scan}
        required
        group
        span={2}
        hint={scan.scan === null ? words.scanHint : words.attached(scan.scan.name)}
      >
        <FileDrop
          label={words.scan}
          accept={['.pdf', '.png', '.jpg', '.jpeg']}
          onFiles={(files) => void scan.attach(files)}
        />
      </FormRow>
    </FormDialog>
  )
}

type Answers = Readonly<Record<string, { readonly yes: boolean; readonly note: string }>>

function usePaperReviewDialog({ sheet, onClose }: PaperReviewDialogProps) {
  const { today } = useSession()
  const status = useStatus()
  const [answers, setAnswers] = useState<Answers>({})
  const scan = useScan()
  const authorities = useQuery('authorities.list', {})
  const signers = (authorities.data ?? [])
    .filter(({ isInForce, matters }) => isInForce && matters.includes(matterOfStage[sheet.stage]))
    .map(({ authorityId, name, post }) => ({ value: String(authorityId), label: `${name}　${post}` }))
  const enter = useCommand('reviews.enterPaper', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { signedOn: today, opinion: words.agree },
    onSave: ({ signer, signedOn, opinion }) =>
      enter.mutate({
        ...{ candidateId: sheet.candidateId, stage: sheet.stage, answers, signedOn, opinion },
        authorityId: Number(signer),
        scanUploadId: scan.uploadId,
      }),
  })
  const answer = (code: string, changes: Partial<Answers[string]>) =>
    setAnswers((before) => ({ ...before, [code]: { yes: true, note: '', ...before[code], ...changes } }))
  return { form, answers, answer, enter, signers, scan }
}
