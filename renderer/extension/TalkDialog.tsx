import { useState } from 'react'
import type { NewTalk } from '../../shared/extension/contract.ts'
import { TalkChannel, type TalkKind } from '../../shared/extension/model.ts'
import { beijingInstant, beijingMinute } from '../../shared/time.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Paragraph, Quiet } from '../components/layout/layout.tsx'
import { MomentField } from '../frame/day/MomentField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.talk
const channels = TalkChannel.options.map((value) => ({ value, label: extensionWords.channels[value] }))

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
export function TalkDialog({ requestId, kind, contact, outage, onClose }: TalkDialogProps) {
  const status = useStatus()
  const [day, setDay] = useState<string | null>(() => beijingMinute(new Date()).slice(0, 10))
  const [time, setTime] = useState<string | null>(() => beijingMinute(new Date()).slice(11))
  const [name = '', number = ''] = contact.split(' ')
  const [spokeWith, setSpokeWith] = useState(name)
  const [phone, setPhone] = useState(number)
  const [channel, setChannel] = useState<TalkChannel>('phone')
  const [agreed, setAgreed] = useState(outage?.agreed ?? '')
  const [tried, setTried] = useState(false)
  const record = useCommand('extensions.recordTalk', {
    alsoStale: ['requests'],
    onDone: ({ talks }) => {
      status.say(words.done(extensionWords.kinds[talks.at(-1)?.kind ?? kind]))
      onClose()
    },
  })
  const missing = day === null || time === null || spokeWith === '' || agreed === ''
  const act = () => {
    setTried(true)
    if (day === null || time === null || missing) return
    const talk: NewTalk = { talkedAt: beijingInstant(day, time), spokeWith, phone, channel, agreed }
    record.mutate({ requestId, talk, outageId: outage?.outageId ?? null })
  }
  const title = kind === 'afterLimit' ? words.titleLate : words.title
  return (
    <FormDialog
      title={title}
      width="narrow"
      explain={
        <>
          {kind === 'afterLimit' && <Paragraph margin="0 0 0.5rem">{words.late}</Paragraph>}
          {contact !== '' && (
            <Quiet as="p" margin="0 0 0.5rem">
              {words.contact(contact)}
            </Quiet>
          )}
        </>
      }
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      onAct={act}
      onClose={onClose}
    >
      <FormRow label={words.moment} required group>
        <MomentField
          day={{ name: 'talkDay', value: day, onCommit: setDay }}
          time={{ name: 'talkTime', value: time, onCommit: setTime }}
          dayLabel={words.day}
          timeLabel={words.time}
        />
      </FormRow>
      <FormRow label={words.who} required>
        <TextField name="spokeWith" value={spokeWith} onCommit={setSpokeWith} maxLength={60} />
      </FormRow>
      <FormRow label={words.phone}>
        <TextField name="phone" value={phone} onCommit={setPhone} maxLength={40} />
      </FormRow>
      <FormRow label={words.channel} group>
        <ChoiceField
          name="channel"
          label={words.channel}
          value={channel}
          choices={channels}
          onCommit={setChannel}
        />
      </FormRow>
      <FormRow
        label={words.agreed}
        required
        hint={words.agreedHint}
        error={tried && missing ? words.missing : undefined}
      >
        <TextField name="agreed" value={agreed} onCommit={setAgreed} rows={3} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}
