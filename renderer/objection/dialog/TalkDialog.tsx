import { useState } from 'react'
import { z } from 'zod'
import { TalkChannel, TalkKind, talkChannelNames, talkKindNames } from '../../../shared/objection/model.ts'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { useSession } from '../../frame/session/session.ts'
import { caseWords } from '../case/words.ts'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.talk
const kinds = TalkKind.options.map((value) => ({ value, label: talkKindNames[value] }))
const channels = TalkChannel.options.map((value) => ({ value, label: talkChannelNames[value] }))

const Boxes = z.object({
  kind: TalkKind,
  channel: TalkChannel,
  heldOn: z.iso.date({ error: words.noDay }),
  counterpart: z.string({ error: words.noCounterpart }).trim().min(1, words.noCounterpart).max(60),
  content: z.string({ error: words.noContent }).trim().min(2, words.noContent).max(1000),
})

export interface TalkDialogProps {
  readonly objection: ObjectionDetail
  /** What is recorded unless the clerk says otherwise. */
  readonly kind: TalkKind
  onClose(): void
}

/** 与国家中心沟通记录, or 函询进度 with its minimum interval. */
export function TalkDialog({ objection, kind, onClose }: TalkDialogProps) {
  const { file, setFile, record, form, interval } = useTalkDialog({ objection, kind, onClose })
  return (
    <FormDialog
      title={words.title}
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.kind} required hint={interval} error={form.error('kind')}>
        <ChoiceField {...form.field('kind')} choices={kinds} />
      </FormRow>
      <FormRow label={words.channel} required error={form.error('channel')}>
        <ChoiceField {...form.field('channel')} choices={channels} />
      </FormRow>
      <FormRow label={words.heldOn} required error={form.error('heldOn')}>
        <DayField {...form.field('heldOn')} />
      </FormRow>
      <FormRow label={words.counterpart} required error={form.error('counterpart')}>
        <TextField {...form.field('counterpart')} maxLength={60} />
      </FormRow>
      <FormRow label={words.content} required error={form.error('content')}>
        <TextField {...form.field('content')} rows={3} maxLength={1000} />
      </FormRow>
      <PaperRow label={words.file} file={file} onFile={setFile} />
    </FormDialog>
  )
}

function useTalkDialog({ objection, kind, onClose }: TalkDialogProps) {
  const { today } = useSession()
  const { objectionId, nextInquiryOn } = objection
  const [file, setFile] = useState<File | null>(null)
  const record = useCaseAct('objections.recordTalk', words.done, onClose)
  const form = useSchemaForm(Boxes, {
    start: { kind, channel: kind === 'progressInquiry' ? 'letter' : 'telephone', heldOn: today },
    onSave: (talk) => record.act(file, (uploadId) => ({ objectionId, ...talk, uploadId })),
  })
  const interval =
    form.value('kind') !== 'progressInquiry'
      ? undefined
      : nextInquiryOn === null
        ? words.notThere
        : words.interval(nextInquiryOn)
  return { file, setFile, record, form, interval }
}
