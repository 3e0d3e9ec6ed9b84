import { useState } from 'react'
import { z } from 'zod'
import { type DeliveryLine, Dispatch } from '../../shared/delivery/contract.ts'
import { deliveryMethodNames } from '../../shared/reply/model.ts'
import { CalendarDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { choicesOf } from '../components/field/choices.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { dispatchWords } from './words.ts'

const { correct: words, receipt, dispatch: fields, record } = dispatchWords
const reason = z.string({ error: words.noReason }).trim().min(4, words.noReason).max(300)
const ReceiptForm = z.strictObject({
  receivedOn: CalendarDate,
  receivedBy: z.string({ error: receipt.noReceiver }).trim().min(2, receipt.noReceiver).max(60),
  reason,
})
const SentForm = z.strictObject({ ...Dispatch.omit({ dispatchedAt: true }).shape, reason })

export interface CorrectDeliveryProps {
  readonly delivery: DeliveryLine
}

/** Puts a mistyped 发出 or 签收 right, each with a reason; the old values stay in the trail. */
export function CorrectDelivery({ delivery }: CorrectDeliveryProps) {
  const [open, setOpen] = useState<'receipt' | 'sent' | null>(null)
  const close = () => setOpen(null)
  return (
    <span>
      <KeyButton label={words.sent} variant="text" onAct={() => setOpen('sent')} />
      {delivery.receivedOn !== null && (
        <KeyButton label={words.receipt} variant="text" onAct={() => setOpen('receipt')} />
      )}
      {open === 'sent' && <CorrectSent delivery={delivery} onClose={close} />}
      {open === 'receipt' && <CorrectReceipt delivery={delivery} onClose={close} />}
    </span>
  )
}

interface DialogProps extends CorrectDeliveryProps {
  onClose(): void
}

function CorrectReceipt({ delivery, onClose }: DialogProps) {
  const { correct, form } = useCorrectReceipt({ delivery, onClose })
  return (
    <FormDialog
      title={words.receiptTitle}
      explain={words.receiptWhat}
      actLabel={words.act}
      pending={correct.isPending}
      error={correct.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={receipt.receivedOn} required error={form.error('receivedOn')}>
        <DayField {...form.field('receivedOn')} />
      </FormRow>
      <FormRow label={receipt.receivedBy} required error={form.error('receivedBy')}>
        <TextField {...form.field('receivedBy')} maxLength={60} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function useCorrectReceipt({ delivery, onClose }: DialogProps) {
  const status = useStatus()
  const { deliveryId, receivedOn, receivedBy } = delivery
  const correct = useCommand('deliveries.correctReceipt', {
    onDone: () => {
      onClose()
      status.say(words.done)
    },
  })
  const form = useSchemaForm(ReceiptForm, {
    start: { receivedOn, receivedBy },
    onSave: (value) => correct.mutate({ deliveryId, ...value }),
  })
  return { correct, form }
}

const methods = choicesOf(deliveryMethodNames)

function CorrectSent({ delivery, onClose }: DialogProps) {
  const { correct, form, line } = useCorrectSent({ delivery, onClose })
  return (
    <FormDialog
      title={words.sentTitle}
      explain={words.sentWhat}
      actLabel={words.act}
      pending={correct.isPending}
      error={correct.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={fields.method} required error={form.error('method')}>
        <ChoiceField {...form.field('method')} choices={methods} />
      </FormRow>
      {line('recipient', fields.recipient)}
      {line('carrier', words.carrier)}
      {line('collectorDocument', fields.collectorDocument)}
      {line('trackingNumber', words.tracking)}
      <FormRow label={fields.copies} required error={form.error('copies')}>
        <NumberField {...form.field('copies')} min={1} max={50} unit={record.copyUnit} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function useCorrectSent({ delivery, onClose }: DialogProps) {
  const status = useStatus()
  const { deliveryId, method, recipient, carrier, collectorDocument, trackingNumber, copies } = delivery
  const correct = useCommand('deliveries.correctDispatch', {
    onDone: () => {
      onClose()
      status.say(words.done)
    },
  })
  const form = useSchemaForm(SentForm, {
    start: { method, recipient, carrier, collectorDocument, trackingNumber, copies },
    onSave: ({ reason: why, ...dispatch }) => correct.mutate({ deliveryId, dispatch, reason: why }),
  })
  const line = (name: 'recipient' | 'carrier' | 'collectorDocument' | 'trackingNumber', label: string) => (
    <FormRow label={label} error={form.error(name)}>
      <TextField {...form.field(name)} maxLength={100} />
    </FormRow>
  )
  return { correct, form, line }
}
