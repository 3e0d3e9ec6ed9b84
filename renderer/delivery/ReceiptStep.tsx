import { useState } from 'react'
import { z } from 'zod'
import type { DispatchDetail } from '../../shared/delivery/contract.ts'
import { CalendarDate } from '../../shared/time.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useStatus } from '../frame/status.tsx'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { ReprintKey } from '../printing/open/ReprintKey.tsx'
import { StepFrame } from '../printing/open/StepFrame.tsx'
import { DispatchRecord } from './DispatchRecord.tsx'
import { dispatchWords } from './words.ts'

const words = dispatchWords.receipt

const ReceiptForm = z.strictObject({
  receivedOn: CalendarDate,
  receivedBy: z.string({ error: words.noReceiver }).trim().min(2, words.noReceiver).max(60),
})

export interface ReceiptStepProps {
  readonly letter: DispatchDetail
}

/** 签收登记 from the receipt, or 送达未成 when the letter came back. */
export function ReceiptStep({ letter }: ReceiptStepProps) {
  const step = useReceiptStep({
    letter,
  })
  return (
    <StepFrame
      letter={letter}
      record={<DispatchRecord letter={letter} />}
      foot={
        <ActionBar
          primary={
            <PrimaryAction isGate label={words.act} pending={step.record.isPending} onAct={step.form.save} />
          }
        >
          <KeyButton label={words.fail} onAct={() => step.setAsksFail(true)} />
          <ReprintKey letter={letter} />
        </ActionBar>
      }
    >
      <ErrorNotice error={step.uploadError ?? step.record.error} />
      <ReceiptStepForm step={step} />
      <ReasonDialog
        open={step.asksFail}
        title={words.failTitle}
        consequence={words.failWhat}
        confirmLabel={words.failAct}
        phrases={words.phrases}
        pending={step.fail.isPending}
        error={step.fail.error}
        onCancel={() => step.setAsksFail(false)}
        onConfirm={(reason) => step.fail.mutate({ replyId: step.replyId, reason })}
      />
    </StepFrame>
  )
}

function ReceiptStepForm({ step }: { readonly step: ReceiptStepState }) {
  return (
    <EntryForm keep="here" ref={step.form.ref} label={words.form} autoFocus>
      <FormSheet>
        <FormRow label={words.receivedOn} required error={step.form.error('receivedOn')}>
          <DayField {...step.form.field('receivedOn')} />
        </FormRow>
        <FormRow label={words.receivedBy} required error={step.form.error('receivedBy')}>
          <TextField {...step.form.field('receivedBy')} maxLength={60} />
        </FormRow>
        <FormRow
          label={words.evidence}
          span={2}
          group
          hint={step.file === null ? words.evidenceHint : words.picked(step.file.name)}
        >
          <FileDrop
            label={words.evidence}
            accept={['.pdf', '.png', '.jpg', '.jpeg']}
            onFiles={(files) => step.setFile(files[0] ?? null)}
          />
        </FormRow>
      </FormSheet>
    </EntryForm>
  )
}

type ReceiptStepState = ReturnType<typeof useReceiptStep>

function useReceiptStep({ letter }: ReceiptStepProps) {
  const status = useStatus()
  const [file, setFile] = useState<File | null>(null)
  const [uploadError, setUploadError] = useState<unknown>(null)
  const [asksFail, setAsksFail] = useState(false)
  const { replyId } = letter
  const record = useCommand('deliveries.recordReceipt', { onDone: () => status.say(words.done) })
  const fail = useCommand('deliveries.fail', {
    onDone: () => {
      setAsksFail(false)
      status.say(words.failed)
    },
  })
  const save = async (receipt: z.output<typeof ReceiptForm>) => {
    setUploadError(null)
    try {
      const evidenceUploadId = file === null ? null : (await uploadFile(file)).uploadId
      record.mutate({ replyId, ...receipt, evidenceUploadId })
    } catch (error) {
      setUploadError(error)
    }
  }
  const form = useSchemaForm(ReceiptForm, { onSave: (receipt) => void save(receipt) })
  return { file, setFile, uploadError, asksFail, setAsksFail, replyId, record, fail, form }
}
