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
  const { form, preview, problems } = registration
  const { today } = useSession()
  const receivedDay = form.value('receivedDay')
  const isLate = receivedDay !== undefined && receivedDay !== null && receivedDay !== today
  const isWrongChannel = preview?.channel.allowed === false
  const returned = preview?.returned ?? []
  return (
    <>
      <FormRow
        label={fields.received}
        required
        group
        error={form.error('receivedDay') ?? form.error('receivedTime') ?? problems.receivedDay}
        warning={isLate ? words.notToday(today) : undefined}
      >
        <MomentField
          day={form.field('receivedDay')}
          time={form.field('receivedTime')}
          dayLabel={fields.receivedDay}
          timeLabel={fields.receivedTime}
          error={form.error('receivedDay')}
        />
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
        <MomentField
          day={form.field('faxDay')}
          time={form.field('faxTime')}
          dayLabel={fields.faxDay}
          timeLabel={fields.faxTime}
          error={form.error('faxDay')}
        />
      </FormRow>
      <FormRow label={fields.forwarded} group error={form.error('forwardedDay') ?? problems.forwardedDay}>
        <MomentField
          day={form.field('forwardedDay')}
          time={form.field('forwardedTime')}
          dayLabel={fields.forwardedDay}
          timeLabel={fields.forwardedTime}
          error={form.error('forwardedDay')}
        />
      </FormRow>
      <FormRow label={fields.arrival} required span={2} error={form.error('arrival')}>
        <ChoiceField {...form.field('arrival')} choices={arrivals} />
      </FormRow>
      <FormRow
        label={fields.channel}
        required
        span={2}
        error={form.error('channel')}
        warning={isWrongChannel ? words.wrongChannel(preview.channel.sentence) : undefined}
        hint={preview?.channel.source}
      >
        <ChoiceField {...form.field('channel')} choices={channels} />
      </FormRow>
      {returned.length > 0 && (
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
      )}
      <FormRow label={fields.copies} required error={form.error('copies')}>
        <NumberField {...form.field('copies')} min={1} max={99} unit={words.copy} />
      </FormRow>
      <FormRow label={fields.remarks} error={form.error('remarks')}>
        <TextField {...form.field('remarks')} maxLength={500} />
      </FormRow>
    </>
  )
}
