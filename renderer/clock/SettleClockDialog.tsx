import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import { SecondPersonDialog } from '../components/dialog/SecondPersonDialog.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block, Paragraph } from '../components/layout/layout.tsx'
import { useDayWords } from '../frame/day/useDay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { clockWords as words } from './words.ts'

/** Two people say, with a reason, that the clock is right now. */
export function SettleClockDialog({ onClose }: { onClose(): void }) {
  const { reason, setReason, tried, setTried, settle, day, minute, dayWords, short } = useSettleClockDialog({
    onClose,
  })
  return (
    <SecondPersonDialog
      open
      title={words.title}
      what={
        <>
          <Paragraph margin="0 0 0.5rem">{words.what}</Paragraph>
          <Paragraph margin="0 0 0.5rem">
            {words.now}
            {'　'}
            <Block as="strong" size="1.25rem" before="0.5rem">
              {day} {dayWords} {minute}
            </Block>
          </Paragraph>
          <FormSheet columns={1}>
            <FormRow label={words.reason} required error={tried && short ? words.missing : undefined}>
              <TextField name="clock-reason" value={reason} onCommit={setReason} maxLength={300} />
            </FormRow>
          </FormSheet>
        </>
      }
      confirmLabel={words.act}
      pending={settle.isPending}
      error={settle.error}
      onCancel={onClose}
      onConfirm={(second) => {
        setTried(true)
        if (!short) settle.mutate({ reason, second })
      }}
    />
  )
}

function useSettleClockDialog({ onClose }: { onClose(): void }) {
  const status = useStatus()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const settle = useCommand('clocks.settle', {
    alsoStale: ['session', 'workbench'],
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const [day = '', minute = ''] = beijingMinute(new Date()).split(' ')
  const dayWords = useDayWords(day)
  const short = [...reason].length < 4
  return { reason, setReason, tried, setTried, settle, day, minute, dayWords, short }
}
