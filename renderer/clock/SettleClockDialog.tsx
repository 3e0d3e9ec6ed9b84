import { z } from 'zod'
import { beijingMinute } from '../../shared/time.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { filled } from '../form/filled.ts'
import { SecondPersonRows, secondPersonBoxes } from '../form/SecondPersonRows.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useDayWords } from '../frame/day/useDay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { clockWords as words } from './words.ts'

const second = zhCN.secondPerson
const Boxes = z.object({ reason: filled(words.missing, 4), ...secondPersonBoxes(second.missing) })

export interface SettleClockDialogProps {
  onClose(): void
}

/** Two people say, with a reason, that the clock is right now. */
export function SettleClockDialog({ onClose }: SettleClockDialogProps) {
  const { settle, form } = useSettleClockDialog({ onClose })
  return (
    <FormDialog
      title={words.title}
      width="narrow"
      explain={<WhatIsSaid />}
      actLabel={words.act}
      pending={settle.isPending}
      error={settle.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} name="clock-reason" maxLength={300} />
      </FormRow>
      <SecondPersonRows form={form} />
    </FormDialog>
  )
}

function WhatIsSaid() {
  const [day = '', minute = ''] = beijingMinute(new Date()).split(' ')
  return (
    <>
      <Paragraph margin="0 0 0.5rem">{words.what}</Paragraph>
      <Paragraph margin="0 0 0.5rem">
        {words.now}
        {'　'}
        <Block as="strong" size="1.25rem" before="0.5rem">
          {day} {useDayWords(day)} {minute}
        </Block>
      </Paragraph>
      <Quiet as="p" margin="0 0 0.75rem">
        {second.explain}
      </Quiet>
    </>
  )
}

function useSettleClockDialog({ onClose }: SettleClockDialogProps) {
  const status = useStatus()
  const settle = useCommand('clocks.settle', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    saidOnce: second.missing,
    onSave: ({ reason, loginName, password }) => {
      settle.mutate({ reason, second: { loginName, password } })
      form.clear('password')
    },
  })
  return { settle, form }
}
