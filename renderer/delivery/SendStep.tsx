import { z } from 'zod'
import { Dispatch, type DispatchDetail } from '../../shared/delivery/contract.ts'
import { letterKinds, type ReplyKind } from '../../shared/reply/kinds.ts'
import { type DeliveryMethod, deliveryMethodNames } from '../../shared/reply/model.ts'
import { beijingInstant, beijingMinute, CalendarDate } from '../../shared/time.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { type SchemaForm, useSchemaForm } from '../form/useSchemaForm.ts'
import { MomentField } from '../frame/day/MomentField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { ReprintKey } from '../printing/open/ReprintKey.tsx'
import { StepFrame } from '../printing/open/StepFrame.tsx'
import { DispatchRecord } from './DispatchRecord.tsx'
import { dispatchWords } from './words.ts'

const words = dispatchWords.dispatch
/** Only 异议复核申请函 may go through the national system. */
const methodsFor = (kind: ReplyKind) =>
  (Object.keys(deliveryMethodNames) as DeliveryMethod[])
    .filter((value) => value !== 'nationalSystem' || letterKinds[kind].throughSystem)
    .map((value) => ({ value, label: deliveryMethodNames[value] }))

const SendForm = z.strictObject({
  ...Dispatch.omit({ dispatchedAt: true }).shape,
  day: CalendarDate,
  time: z.string({ error: words.noTime }).regex(/^\d{2}:\d{2}$/, words.noTime),
})

export interface SendStepProps {
  readonly letter: DispatchDetail
}

/** 发出登记: the reply's limit ends with it; also for a letter that came back. */
export function SendStep({ letter }: SendStepProps) {
  const step = useSendStep({ letter })
  return (
    <StepFrame
      letter={letter}
      record={<DispatchRecord letter={letter} />}
      foot={<SendStepFoot step={step} letter={letter} />}
    >
      <ErrorNotice error={step.send.error} />
      <SendStepForm letter={letter} step={step} />
    </StepFrame>
  )
}

function SendStepForm({ step, letter }: { readonly step: SendStepState } & Pick<SendStepProps, 'letter'>) {
  return (
    <EntryForm keep="here" ref={step.form.ref} label={words.form} autoFocus>
      <SendStepSheet letter={letter} form={step.form} />
    </EntryForm>
  )
}

function SendStepSheet({
  letter,
  form,
}: Pick<Pick<SendStepProps, 'letter'> & Pick<SendStepState, 'form'>, 'letter' | 'form'>) {
  return (
    <FormSheet>
      <FormRow label={words.method} required span={2} error={form.error('method')}>
        <ChoiceField {...form.field('method')} choices={methodsFor(letter.kind)} />
      </FormRow>
      <FormRow label={words.recipient} required error={form.error('recipient')}>
        <TextField {...form.field('recipient')} maxLength={100} />
      </FormRow>
      <FormRow
        label={words.copies}
        required
        error={form.error('copies')}
        hint={words.left(letter.copiesToSend)}
      >
        <NumberField {...form.field('copies')} min={1} max={50} />
      </FormRow>
      <HandOverRows form={form} />
      <FormRow label={words.day} required group error={form.error('day') ?? form.error('time')}>
        <MomentField
          day={form.field('day')}
          time={form.field('time')}
          dayLabel={words.day}
          timeLabel={words.time}
        />
      </FormRow>
    </FormSheet>
  )
}

type SendStepState = ReturnType<typeof useSendStep>

function useSendStep({ letter }: SendStepProps) {
  const status = useStatus()
  const isAgain = letter.state === 'dispatched'
  const send = useCommand('deliveries.dispatch', {
    onDone: () => status.say(isAgain ? words.doneAgain : words.done),
  })
  const [today = '', now = ''] = beijingMinute(new Date()).split(' ')
  const form = useSchemaForm(SendForm, {
    start: {
      method: 'messenger',
      recipient: letter.suggested.recipient,
      copies: Math.min(1, letter.copiesToSend) || 1,
      day: today,
      time: now,
    },
    onSave: ({ day, time, ...dispatch }) =>
      send.mutate({
        replyId: letter.replyId,
        dispatch: { ...dispatch, dispatchedAt: beijingInstant(day, time) },
      }),
  })
  return { isAgain, send, form }
}

function SendStepFoot({ step, letter }: { readonly step: SendStepState } & Pick<SendStepProps, 'letter'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          isGate
          label={step.isAgain ? words.again : words.act}
          pending={step.send.isPending}
          onAct={step.form.save}
        />
      }
    >
      <ReprintKey letter={letter} />
    </ActionBar>
  )
}

interface HandOverRowsProps {
  readonly form: SchemaForm<typeof SendForm>
}

/** Who takes it or by which number it travels, as the method asks. */
function HandOverRows({ form }: HandOverRowsProps) {
  const method = form.value('method')
  const carrier = method === 'collected' || method === 'messenger' ? words.carrier[method] : null
  const tracking =
    method === 'post' || method === 'confidentialPost' || method === 'nationalSystem'
      ? words.tracking[method]
      : null
  return (
    <>
      {carrier !== null && (
        <FormRow label={carrier} required error={form.error('carrier')}>
          <TextField {...form.field('carrier')} maxLength={30} />
        </FormRow>
      )}
      {method === 'collected' && (
        <FormRow
          label={words.collectorDocument}
          required
          span={2}
          hint={words.collectorHint}
          error={form.error('collectorDocument')}
        >
          <TextField {...form.field('collectorDocument')} maxLength={60} />
        </FormRow>
      )}
      {tracking !== null && (
        <FormRow label={tracking} required error={form.error('trackingNumber')}>
          <TextField {...form.field('trackingNumber')} maxLength={40} mono />
        </FormRow>
      )}
    </>
  )
}
