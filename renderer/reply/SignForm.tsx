import { z } from 'zod'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { type SchemaForm, useSchemaForm } from '../form/useSchemaForm.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { replyWords } from './words.ts'

const words = replyWords.acts

const Boxes = z.object({
  opinion: z.string(words.noOpinion).trim().min(1, words.noOpinion).max(100),
  typedNumber: z.string().trim().max(60).optional(),
})

/** The signer's boxes and the act itself, shared by the form and the key at the foot. */
export interface Signing {
  readonly isOpen: boolean
  readonly isTyped: boolean
  readonly isPending: boolean
  readonly error: unknown
  readonly form: SchemaForm<typeof Boxes>
}

/** 屏幕签发 of one letter; open while it waits for a signer and the person at the machine is one. */
export function useSignForm(reply: ReplyDetail): Signing {
  const may = useMay()
  const status = useStatus()
  const sign = useCommand('replies.sign', {
    onDone: ({ documentNumber }) => status.say(words.signDone(documentNumber ?? '')),
  })
  const form = useSchemaForm(Boxes, {
    start: { opinion: words.agree },
    onSave: ({ opinion, typedNumber }) =>
      sign.mutate({ replyId: reply.replyId, opinion, typedNumber: typedNumber || null }),
  })
  return {
    isOpen: reply.state === 'submitted' && !reply.signatureWaits && may('replies.sign'),
    isTyped: reply.numberMode === 'typed',
    isPending: sign.isPending,
    error: sign.error,
    form,
  }
}

/** The boxes of 屏幕签发. */
export function SignForm({ sign: { form, isTyped, error } }: { readonly sign: Signing }) {
  return (
    <Block above="0.5rem">
      <EntryForm keep="here" label={words.signSection} ref={form.ref}>
        <FormSheet columns={1}>
          <FormRow label={words.opinion} required error={form.error('opinion')}>
            <TextField {...form.field('opinion')} maxLength={100} />
          </FormRow>
          {isTyped && (
            <FormRow
              label={words.typedNumber}
              required
              hint={words.typedHint}
              error={form.error('typedNumber')}
            >
              <TextField {...form.field('typedNumber')} maxLength={60} />
            </FormRow>
          )}
        </FormSheet>
      </EntryForm>
      <ErrorNotice error={error} />
    </Block>
  )
}
