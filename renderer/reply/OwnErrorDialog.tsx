import { z } from 'zod'
import { isAnswered, replyInclusionNames } from '../../shared/reply/model.ts'
import type { ReplyDetail, ReplyPerson } from '../../shared/reply/summary.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { replyWords } from './words.ts'

const words = replyWords.ownError

const Boxes = z.object({
  candidateId: z.int({ error: words.noPerson }),
  reason: z.string({ error: words.noReason }).trim().min(2, words.noReason).max(500),
})

export interface OwnErrorDialogProps {
  readonly reply: Pick<ReplyDetail, 'replyId' | 'persons'>
  /** `begin` sends a person back to the query, `keep` says that the new look-up changed nothing. */
  readonly act: 'begin' | 'keep'
  onClose(): void
}

/** 主动更正: we erred about a person of a letter that has left; no objection is needed. */
export function OwnErrorDialog({ reply, act, onClose }: OwnErrorDialogProps) {
  const { sentence, begin, keep, form } = useOwnErrorDialog({ reply, act, onClose })
  return (
    <FormDialog
      title={sentence.title}
      width="narrow"
      explain={sentence.consequence}
      actLabel={sentence.act}
      pending={begin.isPending || keep.isPending}
      error={begin.error ?? keep.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.person} required error={form.error('candidateId')}>
        <PickerField {...form.field('candidateId')} options={optionsOf(reply.persons)} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} rows={3} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}

function useOwnErrorDialog({ reply, act, onClose }: OwnErrorDialogProps) {
  const status = useStatus()
  const sentence = words[act]
  const options = {
    onDone: () => {
      status.say(sentence.done)
      onClose()
    },
  }
  const begin = useCommand('replies.beginCorrection', options)
  const keep = useCommand('replies.keepAnswered', options)
  const form = useSchemaForm(Boxes, {
    onSave: ({ candidateId, reason }) =>
      act === 'begin'
        ? begin.mutate({ replyId: reply.replyId, candidateIds: [candidateId], reason })
        : keep.mutate({ candidateId, reason }),
  })
  return { sentence, begin, keep, form }
}

const optionsOf = (persons: readonly ReplyPerson[]) =>
  persons
    .filter(({ inclusion }) => isAnswered(inclusion))
    .map(({ candidateId, listOrder, name, idNumber, inclusion }) => ({
      id: candidateId,
      label: words.personOf(listOrder, name),
      note: `${idNumber} ${replyInclusionNames[inclusion]}`,
    }))
