import { z } from 'zod'
import type { DispatchDetail } from '../../shared/delivery/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { filled } from '../form/filled.ts'
import { SecondPersonRows, secondPersonBoxes } from '../form/SecondPersonRows.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { DestinationRow } from './open/DestinationRow.tsx'
import { useDestination } from './open/useDestination.ts'
import { printingWords } from './words.ts'

const words = printingWords.print
const Boxes = z.object({
  reason: filled(words.missing, 4),
  copies: z.int(),
  ...secondPersonBoxes(words.missing),
})

export interface ReprintDialogProps {
  readonly letter: DispatchDetail
  onClose(): void
}

/** 重印: a reason and a second person's approval at the same screen; the copies are numbered on. */
export function ReprintDialog(props: ReprintDialogProps) {
  const { destination, print, form } = useReprintDialog(props)
  return (
    <ActDialog
      open
      title={words.reprintTitle}
      onCancel={props.onClose}
      actions={
        <ActionBar
          primary={<PrimaryAction label={words.reprintAct} pending={print.isPending} onAct={form.save} />}
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={props.onClose} />
        </ActionBar>
      }
    >
      <EntryForm keep="here" label={words.reprintTitle} autoFocus ref={form.ref}>
        <Paragraph margin="0 0 0.75rem">{words.reprintWhat}</Paragraph>
        <FormSheet columns={1}>
          <FormRow label={words.reason} required error={form.error('reason')}>
            <TextField {...form.field('reason')} maxLength={500} />
          </FormRow>
          <FormRow label={words.copies} required error={form.error('copies')}>
            <NumberField
              {...form.field('copies')}
              min={1}
              max={50}
              onCommit={(copies) => form.set('copies', copies ?? props.letter.copies)}
            />
          </FormRow>
          <DestinationRow destination={destination} />
          <SecondPersonRows form={form} labels={{ loginName: words.approver, password: words.password }} />
        </FormSheet>
        <ErrorNotice error={print.error} />
      </EntryForm>
    </ActDialog>
  )
}

function useReprintDialog({ letter, onClose }: ReprintDialogProps) {
  const status = useStatus()
  const destination = useDestination()
  const print = useCommand('prints.printReply', {
    onDone: ({ target, exportedTo }) => {
      status.say(exportedTo === null ? words.printed(target) : words.exported(exportedTo))
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { copies: letter.copies },
    saidOnce: words.missing,
    onSave: ({ copies, ...reprint }) => {
      print.mutate({
        replyId: letter.replyId,
        copies,
        paper: letter.preprinted ? 'preprinted' : 'blank',
        destination: destination.destination,
        reprint,
      })
      form.clear('password')
    },
  })
  return { destination, print, form }
}
