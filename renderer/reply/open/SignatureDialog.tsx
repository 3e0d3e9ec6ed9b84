import { useState } from 'react'
import { z } from 'zod'
import { BehalfBasis, behalfBasisNames } from '../../../shared/authority/model.ts'
import type { ReplyDetail } from '../../../shared/reply/summary.ts'
import { CalendarDate } from '../../../shared/time.ts'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { useSession } from '../../frame/session/session.ts'
import { useStatus } from '../../frame/status.tsx'
import { uploadFile } from '../../ipc/upload.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { replyWords } from '../words.ts'

const words = replyWords.signature
const bases = BehalfBasis.options.map((value) => ({ value, label: behalfBasisNames[value] }))

const Boxes = z.object({
  signer: z.string(words.noSigner).min(1, words.noSigner),
  behalf: z.string().optional(),
  behalfBasis: BehalfBasis.optional(),
  givenOn: CalendarDate.optional(),
  handledBy: z.string().trim().max(30).optional(),
  opinion: z.string(replyWords.acts.noOpinion).trim().min(1, replyWords.acts.noOpinion).max(100),
  signedOn: CalendarDate,
  typedNumber: z.string().trim().max(60).optional(),
})

interface Scan {
  readonly uploadId: string
  readonly name: string
}

export interface SignatureDialogProps {
  readonly reply: Pick<ReplyDetail, 'replyId' | 'numberMode'>
  onClose(): void
}

/** Enters what stands on the signed 发文稿纸; another person then compares and confirms. */
export function SignatureDialog({ reply, onClose }: SignatureDialogProps) {
  const { scan, refused, enter, form, attach, signers, isBehalf } = useSignatureDialog({ reply, onClose })
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
      <FormRow label={words.signer} required hint={words.signerHint} error={form.error('signer')}>
        <SelectField {...form.field('signer')} choices={signers} />
      </FormRow>
      <FormRow label={words.onBehalf} hint={words.onBehalfHint} error={form.error('behalf')}>
        <SelectField {...form.field('behalf')} choices={[{ value: '', label: words.himself }, ...signers]} />
      </FormRow>
      {isBehalf && (
        <>
          <FormRow label={words.behalfBasis} required error={form.error('behalfBasis')}>
            <SelectField {...form.field('behalfBasis')} choices={bases} />
          </FormRow>
          <FormRow label={words.givenOn} required error={form.error('givenOn')}>
            <DayField {...form.field('givenOn')} />
          </FormRow>
          <FormRow label={words.handledBy} required error={form.error('handledBy')} span={2}>
            <TextField {...form.field('handledBy')} maxLength={30} />
          </FormRow>
        </>
      )}
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
        required
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
  const authorities = useQuery('authorities.list', {})
  const signers = (authorities.data ?? [])
    .filter(({ isInForce, matters }) => isInForce && matters.includes('sign'))
    .map(({ authorityId, name, post }) => ({ value: String(authorityId), label: `${name}　${post}` }))
  const form = useSchemaForm(Boxes, {
    start: { opinion: replyWords.acts.agree, signedOn: today, givenOn: today },
    onSave: ({ signer, behalf, behalfBasis = 'letter', givenOn = today, handledBy = '', ...rest }) =>
      enter.mutate({
        ...{ opinion: rest.opinion, signedOn: rest.signedOn, replyId: reply.replyId },
        authorityId: Number(signer),
        behalf: behalf ? { authorityId: Number(behalf), behalfBasis, givenOn, handledBy } : null,
        typedNumber: rest.typedNumber || null,
        scanUploadId: scan?.uploadId ?? '',
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
  return { scan, refused, enter, form, attach, signers, isBehalf: Boolean(form.field('behalf').value) }
}
