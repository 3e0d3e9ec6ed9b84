import { useState } from 'react'
import { z } from 'zod'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { CalendarDate } from '../../shared/time.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { replyWords } from './words.ts'

const words = replyWords.signature

const Boxes = z.object({
  signerName: z.string(words.noSigner).trim().min(1, words.noSigner).max(30),
  onBehalfOf: z.string().trim().max(30).optional(),
  opinion: z.string(replyWords.acts.noOpinion).trim().min(1, replyWords.acts.noOpinion).max(100),
  signedOn: CalendarDate,
  typedNumber: z.string().trim().max(60).optional(),
})

interface Scan {
  readonly uploadId: string
  readonly name: string
}

export interface SignatureDialogProps {
  readonly reply: ReplyDetail
  onClose(): void
}

/** Enters what stands on the signed 发文稿纸; another person then compares and confirms. */
export function SignatureDialog({ reply, onClose }: SignatureDialogProps) {
  const { scan, refused, enter, form, attach } = useSignatureDialog({ reply, onClose })
  return (
    <FormDialog
      title={words.title}
      columns={2}
      actLabel={words.act}
      pending={enter.isPending}
      error={refused ?? enter.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.signer} required error={form.error('signerName')}>
        <TextField {...form.field('signerName')} maxLength={30} />
      </FormRow>
      <FormRow label={words.onBehalf} hint={words.onBehalfHint} error={form.error('onBehalfOf')}>
        <TextField {...form.field('onBehalfOf')} maxLength={30} />
      </FormRow>
      <FormRow label={words.opinion} required error={form.error('opinion')}>
        <TextField {...form.field('opinion')} maxLength={100} />
      </FormRow>
      <FormRow label={words.signedOn} required hint={words.signedOnHint} error={form.error('signedOn')}>
        <DayField {...form.field('signedOn')} />
      </FormRow>
      {reply.numberMode === 'typed' && (
        <FormRow
          label={replyWords.acts.typedNumber}
          required
          span={2}
          hint={replyWords.acts.typedHint}
          error={form.error('typedNumber')}
        >
          <TextField {...form.field('typedNumber')} maxLength={60} />
        </FormRow>
      )}
      <FormRow
        label={words.scan}
        span={2}
        group
        hint={scan === null ? words.scanHint : words.scanned(scan.name)}
      >
        <FileDrop
          label={words.scan}
          accept={['.pdf', '.png', '.jpg', '.jpeg']}
          onFiles={(files) => void attach(files)}
        />
      </FormRow>
    </FormDialog>
  )
}

function useSignatureDialog({ reply, onClose }: SignatureDialogProps) {
  const { today } = useSession()
  const status = useStatus()
  const [scan, setScan] = useState<Scan | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const enter = useCommand('replies.enterSignature', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { opinion: replyWords.acts.agree, signedOn: today },
    onSave: ({ onBehalfOf, typedNumber, ...rest }) =>
      enter.mutate({
        ...rest,
        replyId: reply.replyId,
        onBehalfOf: onBehalfOf || null,
        typedNumber: typedNumber || null,
        scanUploadId: scan?.uploadId ?? null,
      }),
  })
  const attach = async ([file]: readonly File[]) => {
    if (file === undefined) return
    try {
      const { uploadId } = await uploadFile(file)
      setScan({ uploadId, name: file.name })
      setRefused(null)
    } catch (error) {
      setRefused(error)
    }
  }
  return { scan, refused, enter, form, attach }
}
