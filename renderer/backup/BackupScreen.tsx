import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { ProgressLine } from '../components/mark/ProgressLine.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useProgress } from '../ipc/useProgress.ts'
import { BackupTable } from './BackupTable.tsx'
import { LocationPicker } from './open/LocationPicker.tsx'
import { backupWords as words } from './words.ts'

/** One key makes a proved, encrypted copy on a stick. */
export function BackupScreen() {
  const { folder, setFolder, selected, setSelected, progress, create, check, report } = useBackupScreen()
  return (
    <ScreenPage
      title={words.title}
      foot={<BackupFoot folder={folder} selected={selected} create={create} check={check} />}
    >
      <Quiet as="p" margin="0 0 0.75rem">
        {words.explain}
      </Quiet>
      <EntryForm label={words.where} autoFocus>
        <LocationPicker folder={folder} onFolder={setFolder} />
      </EntryForm>
      {create.isPending && (
        <ProgressLine
          words={progress?.words ?? words.working}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
        />
      )}
      <ErrorNotice error={create.error ?? check.error} />
      {report !== undefined && (
        <Paragraph role="status" margin="0.75rem 0">
          <Lamp tone="closed">{create.data === undefined ? words.checked : words.done}</Lamp>
          {'　'}
          {words.result(report.entries, report.attachments, (report.bytes / 1024 ** 2).toFixed(1))}
        </Paragraph>
      )}
      <Block as="h2" margin="1rem 0 0.5rem" size="1rem">
        {words.existing}
      </Block>
      <Block height="18rem">
        <BackupTable place={folder} selected={selected} onSelect={setSelected} />
      </Block>
    </ScreenPage>
  )
}

type BackupScreenState = ReturnType<typeof useBackupScreen>

function useBackupScreen() {
  const [folder, setFolder] = useState('')
  const [selected, setSelected] = useState<string | null>(null)
  const status = useStatus()
  const progress = useProgress('backups.create')
  const create = useCommand('backups.create', {
    onDone: (report) => {
      setSelected(report.folder)
      status.say(words.done)
    },
  })
  const check = useCommand('backups.check', { onDone: () => status.say(words.checked) })
  const report = create.data ?? check.data
  return { folder, setFolder, selected, setSelected, progress, create, check, report }
}

function BackupFoot({
  folder,
  selected,
  create,
  check,
}: Pick<BackupScreenState, 'folder' | 'selected' | 'create' | 'check'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.create}
          pending={create.isPending}
          blocked={folder === '' ? words.folderHint : undefined}
          onAct={() => create.mutate({ folder })}
        />
      }
    >
      <KeyButton
        label={words.check}
        disabled={selected === null || check.isPending}
        onAct={() => selected !== null && check.mutate({ folder: selected })}
      />
    </ActionBar>
  )
}
