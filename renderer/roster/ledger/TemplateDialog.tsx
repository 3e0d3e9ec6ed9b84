import { useState } from 'react'
import { LocationPicker } from '../../backup/open/LocationPicker.tsx'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { zhCN } from '../../text/zhCN.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.template

/** The blank list for units goes to a folder or a stick. */
export function TemplateDialog({ onClose }: { onClose(): void }) {
  const dialog = useTemplateDialog({ onClose })
  return (
    <ActDialog
      open
      title={words.title}
      onCancel={onClose}
      actions={<TemplateActions onClose={onClose} dialog={dialog} />}
    >
      <EntryForm keep="here" label={words.title} autoFocus>
        <Paragraph margin="0 0 0.75rem">{words.what}</Paragraph>
        <LocationPicker folder={dialog.folder} onFolder={dialog.setFolder} />
        <ErrorNotice error={dialog.write.error} />
      </EntryForm>
    </ActDialog>
  )
}

function TemplateActions({
  dialog,
  onClose,
}: { readonly dialog: TemplateDialogState } & Pick<{ onClose(): void }, 'onClose'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act}
          pending={dialog.write.isPending}
          onAct={() => dialog.write.mutate({ folder: dialog.folder })}
        />
      }
    >
      <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
    </ActionBar>
  )
}

type TemplateDialogState = ReturnType<typeof useTemplateDialog>

function useTemplateDialog({ onClose }: { onClose(): void }) {
  const [folder, setFolder] = useState('')
  const status = useStatus()
  const write = useCommand('rosters.exportTemplate', {
    onDone: ({ fileName }) => {
      status.say(words.done(fileName))
      onClose()
    },
  })
  return { folder, setFolder, write }
}
