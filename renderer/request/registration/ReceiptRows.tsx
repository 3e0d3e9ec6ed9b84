import { arrivalNames } from '../../../shared/request/model.ts'
import { Channel, channelWords } from '../../../shared/unit/model.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FormRow } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { MomentField } from '../../frame/day/MomentField.tsx'
import { useSession } from '../../frame/session/session.ts'
import { requestWords } from '../words.ts'
import type { RegistrationState } from './useRegistration.ts'

const { fields, register: words } = requestWords
const arrivals = choicesOf(arrivalNames)
const channels = Channel.options.map((value) => ({ value, label: channelWords[value] }))
const originals = [
  { value: 'yes', label: words.originalYes },
  { value: 'no', label: words.originalNo },
] as const

export interface ReceiptRowsProps {
  readonly registration: RegistrationState
}

/** How the letter came to us: signing, original or fax, the way it came, the channel. */
export function ReceiptRows({ registration }: ReceiptRowsProps) {
  const { form } = registration
  return (
    <>
      <MomentRows registration={registration} />
      <FormRow label={fields.arrival} required span={2} error={form.error('arrival')}>
        <ChoiceField {...form.field('arrival')} choices={arrivals} />
      </FormRow>
      <ChannelRow registration={registration} />
      <EarlierRow registration={registration} />
      <FormRow label={fields.copies} required error={form.error('copies')}>
        <NumberField {...form.field('copies')} min={1} max={99} unit={words.copy} />
      </FormRow>
      <FormRow label={fields.remarks} error={form.error('remarks')}>
        <TextField {...form.field('remarks')} maxLength={500} />
      </FormRow>
    </>
  )
}

/** When it was signed for, whether that was the sealed original, and when a fax and the office came before. */
function MomentRows({ registration: { form, problems } }: ReceiptRowsProps) {
  const { today } = useSession()
  const receivedDay = form.value('receivedDay') ?? today
  return (
    <>
      <FormRow
        label={fields.received}
        required
        group
        error={form.error('receivedDay') ?? form.error('receivedTime') ?? problems.receivedDay}
        warning={receivedDay === today ? undefined : words.notToday(today)}
      >
        <BoxesOfMoment form={form} of="received" />
      </FormRow>
      <FormRow label={fields.original} required error={form.error('original')}>
        <ChoiceField {...form.field('original')} choices={originals} />
      </FormRow>
      <FormRow
        label={fields.fax}
        group
        hint={form.value('original') === 'no' ? words.faxIsReceipt : undefined}
        error={form.error('faxDay') ?? problems.faxDay}
      >
        <BoxesOfMoment form={form} of="fax" />
      </FormRow>
      <FormRow label={fields.forwarded} group error={form.error('forwardedDay') ?? problems.forwardedDay}>
        <BoxesOfMoment form={form} of="forwarded" />
      </FormRow>
    </>
  )
}

interface BoxesOfMomentProps extends Pick<RegistrationState, 'form'> {
  readonly of: 'received' | 'fax' | 'forwarded'
}

function BoxesOfMoment({ form, of }: BoxesOfMomentProps) {
  return (
    <MomentField
      day={form.field(`${of}Day`)}
      time={form.field(`${of}Time`)}
      dayLabel={fields[`${of}Day`]}
      timeLabel={fields[`${of}Time`]}
      error={form.error(`${of}Day`)}
    />
  )
}

function ChannelRow({ registration: { form, preview } }: ReceiptRowsProps) {
  const channel = preview?.channel
  return (
    <FormRow
      label={fields.channel}
      required
      span={2}
      error={form.error('channel')}
      warning={channel?.allowed === false ? words.wrongChannel(channel.sentence) : undefined}
      hint={channel?.source}
    >
      <ChoiceField {...form.field('channel')} choices={channels} />
    </FormRow>
  )
}

/** The letter of the unit that went back and that this one may go on from. */
function EarlierRow({ registration: { form, preview } }: ReceiptRowsProps) {
  const returned = preview?.returned ?? []
  if (returned.length === 0) return null
  return (
    <FormRow label={fields.supersedesId} span={2} hint={words.supersedesHint}>
      <PickerField
        {...form.field('supersedesId')}
        options={returned.map(({ requestId, intakeNumber, documentNumber, title }) => ({
          id: requestId,
          label: `${intakeNumber}　${documentNumber}`,
          note: title,
        }))}
      />
    </FormRow>
  )
}
