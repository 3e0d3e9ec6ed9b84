import { z } from 'zod'
import { TalkChannel, type TalkKind } from '../../shared/extension/model.ts'
import { beijingInstant, beijingMinute } from '../../shared/time.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Paragraph, Quiet } from '../components/layout/layout.tsx'
import { dayGiven, filled, timeGiven } from '../form/filled.ts'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { MomentField } from '../frame/day/MomentField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.talk
const channels = TalkChannel.options.map((value) => ({ value, label: extensionWords.channels[value] }))

const Boxes = z.object({
  talkDay: dayGiven(words.missing),
  talkTime: timeGiven(words.missing),
  spokeWith: filled(words.missing),
  phone: z.string(),
  channel: TalkChannel,
  agreed: filled(words.missing),
})

export interface TalkDialogProps {
  readonly requestId: number
  readonly kind: TalkKind
  /** Whom the letter names. */
  readonly contact: string
  /** The outage that is the cause, with what is usually said then. */
  readonly outage?: { readonly outageId: number; readonly agreed: string }
  onClose(): void
}

/** Who of the unit was spoken to, when, how, and what was agreed. */
export function TalkDialog(props: TalkDialogProps) {
  const { record, form } = useTalkDialog(props)
  return (
    <FormDialog
      title={props.kind === 'afterLimit' ? words.titleLate : words.title}
      width="narrow"
      explain={<WhomToCall kind={props.kind} contact={props.contact} />}
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onClose}
    >
      <FormRow label={words.moment} required group error={form.error('talkDay') ?? form.error('talkTime')}>
        <MomentField
          day={form.field('talkDay')}
          time={form.field('talkTime')}
          dayLabel={words.day}
          timeLabel={words.time}
        />
      </FormRow>
      <FormRow label={words.who} required error={form.error('spokeWith')}>
        <TextField {...form.field('spokeWith')} maxLength={60} />
      </FormRow>
      <FormRow label={words.phone}>
        <TextField {...form.field('phone')} maxLength={40} />
      </FormRow>
      <FormRow label={words.channel} group>
        <ChoiceField {...form.field('channel')} label={words.channel} choices={channels} />
      </FormRow>
      <FormRow label={words.agreed} required hint={words.agreedHint} error={form.error('agreed')}>
        <TextField {...form.field('agreed')} rows={3} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}

function WhomToCall({ kind, contact }: Pick<TalkDialogProps, 'kind' | 'contact'>) {
  return (
    <>
      {kind === 'afterLimit' && <Paragraph margin="0 0 0.5rem">{words.late}</Paragraph>}
      {contact !== '' && (
        <Quiet as="p" margin="0 0 0.5rem">
          {words.contact(contact)}
        </Quiet>
      )}
    </>
  )
}

function useTalkDialog({ requestId, kind, contact, outage, onClose }: TalkDialogProps) {
  const status = useStatus()
  const [talkDay = '', talkTime = ''] = beijingMinute(new Date()).split(' ')
  const [spokeWith = '', phone = ''] = contact.split(' ')
  const record = useCommand('extensions.recordTalk', {
    onDone: ({ talks }) => {
      status.say(words.done(extensionWords.kinds[talks.at(-1)?.kind ?? kind]))
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { talkDay, talkTime, spokeWith, phone, channel: 'phone', agreed: outage?.agreed ?? '' },
    saidOnce: words.missing,
    onSave: ({ talkDay: day, talkTime: time, ...talk }) =>
      record.mutate({
        requestId,
        talk: { talkedAt: beijingInstant(day, time), ...talk },
        outageId: outage?.outageId ?? null,
      }),
  })
  return { record, form }
}
