import { useState } from 'react'
import { type Paper, paperNames } from '../../../shared/printing/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { zhCN } from '../../text/zhCN.ts'
import { printingWords } from '../words.ts'
import { DestinationRow } from './DestinationRow.tsx'
import { useDestination } from './useDestination.ts'

const words = printingWords.print
const papers = (['blank', 'preprinted'] as const).map((value) => ({ value, label: paperNames[value] }))

export interface CombinedPrintDialogProps {
  readonly replyIds: readonly number[]
  onClose(): void
}

/** Several signed letters as one job. */
export function CombinedPrintDialog({ replyIds, onClose }: CombinedPrintDialogProps) {
  const dialog = useCombinedPrintDialog({ replyIds, onClose })
  return (
    <ActDialog
      open
      title={dialog.title}
      onCancel={onClose}
      actions={<CombinedPrintActions dialog={dialog} onClose={onClose} />}
    >
      <EntryForm keep="here" label={dialog.title} autoFocus>
        <Paragraph margin="0 0 0.75rem">{words.combinedWhat}</Paragraph>
        <FormSheet columns={1}>
          <FormRow label={words.paper}>
            <ChoiceField
              name="paper"
              value={dialog.paper ?? dialog.destination.paper}
              choices={papers}
              onCommit={dialog.setPaper}
            />
          </FormRow>
          <DestinationRow destination={dialog.destination} />
        </FormSheet>
        <ErrorNotice error={dialog.print.error} />
      </EntryForm>
    </ActDialog>
  )
}

type CombinedPrintDialogState = ReturnType<typeof useCombinedPrintDialog>

function useCombinedPrintDialog({ replyIds, onClose }: CombinedPrintDialogProps) {
  const status = useStatus()
  const destination = useDestination()
  const [paper, setPaper] = useState<Paper | null>(null)
  const title = words.combinedTitle(replyIds.length)
  const print = useCommand('prints.printReplies', {
    onDone: ({ letters, target, exportedTo }) => {
      status.say(words.combinedDone(letters, exportedTo ?? target))
      onClose()
    },
  })
  const act = () =>
    print.mutate({
      replyIds: [...replyIds],
      paper: paper ?? destination.paper,
      destination: destination.destination,
    })
  return { destination, paper, setPaper, title, print, act }
}

function CombinedPrintActions({
  dialog,
  onClose,
}: { readonly dialog: CombinedPrintDialogState } & Pick<CombinedPrintDialogProps, 'onClose'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={dialog.destination.isExport ? words.exportAct : words.act}
          pending={dialog.print.isPending}
          onAct={dialog.act}
        />
      }
    >
      <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
    </ActionBar>
  )
}
