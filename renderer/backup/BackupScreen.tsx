import { useState } from 'react'
import type { BackupReport } from '../../shared/backup/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
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
import { useQuery } from '../ipc/useQuery.ts'
import { BackupTable } from './BackupTable.tsx'
import { LocationPicker } from './open/LocationPicker.tsx'
import { Restorations } from './Restorations.tsx'
import { backupWords as words } from './words.ts'

/** One key makes a proved, encrypted copy on a stick. */
export function BackupScreen() {
  const screen = useBackupScreen()
  return (
    <ScreenPage title={words.title} foot={<BackupFoot screen={screen} />}>
      <Quiet as="p" margin="0 0 0.75rem">
        {words.explain}
      </Quiet>
      <BackupAge />
      <EntryForm keep="here" label={words.where} autoFocus>
        <LocationPicker folder={screen.folder} onFolder={screen.setFolder} />
      </EntryForm>
      {screen.create.isPending && (
        <ProgressLine
          words={screen.progress?.words ?? words.working}
          done={screen.progress?.done ?? 0}
          total={screen.progress?.total ?? 0}
        />
      )}
      <ErrorNotice error={screen.create.error ?? screen.check.error ?? screen.drill.error} />
      {screen.latest !== null && (
        <Paragraph role="status" margin="0.75rem 0">
          <Lamp tone="closed">{screen.latest.said}</Lamp>
          {'　'}
          {words.result(
            screen.latest.report.entries,
            screen.latest.report.attachments,
            (screen.latest.report.bytes / 1024 ** 2).toFixed(1),
          )}
        </Paragraph>
      )}
      <Block as="h2" margin="1rem 0 0.5rem" size="1rem">
        {words.existing}
      </Block>
      <Block height="18rem">
        <BackupTable place={screen.folder} selected={screen.selected} onSelect={screen.setSelected} />
      </Block>
      <Restorations />
    </ScreenPage>
  )
}

/** When the last backup was made, and what is not in it yet: always in sight where backups are made. */
function BackupAge() {
  const { data } = useQuery('backups.standing', {})
  if (data === undefined) return null
  const { lastAt, state } = data
  const tone = ({ saved: 'done', today: 'normal', due: 'soon', overdue: 'overdue' } as const)[state]
  return (
    <Paragraph margin="0 0 0.75rem">
      <Lamp tone={tone}>{words.standing[state]}</Lamp>
      {'　'}
      {lastAt === null ? words.never : words.lastAt(beijingMinute(lastAt))}
    </Paragraph>
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
  const drill = useCommand('backups.drill', { onDone: () => status.say(words.drilled) })
  const latest = lastOf([create, words.done], [check, words.checked], [drill, words.drilled])
  return { folder, setFolder, selected, setSelected, progress, create, check, drill, latest }
}

interface Answered {
  readonly data: BackupReport | undefined
  readonly submittedAt: number
}

/** What was answered last, with its words. */
function lastOf(...acts: readonly (readonly [Answered, string])[]) {
  const [last] = acts.toSorted(([one], [other]) => other.submittedAt - one.submittedAt)
  if (last?.[0].data === undefined) return null
  return { report: last[0].data, said: last[1] }
}

function BackupFoot({ screen }: { readonly screen: BackupScreenState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.create}
          pending={screen.create.isPending}
          blocked={screen.folder === '' ? words.folderHint : undefined}
          onAct={() => screen.create.mutate({ folder: screen.folder })}
        />
      }
    >
      <KeyButton
        label={words.check}
        disabled={screen.selected === null || screen.check.isPending}
        onAct={() => screen.selected !== null && screen.check.mutate({ folder: screen.selected })}
      />
      <KeyButton
        label={words.drill}
        disabled={screen.selected === null || screen.drill.isPending}
        onAct={() => screen.selected !== null && screen.drill.mutate({ folder: screen.selected })}
      />
    </ActionBar>
  )
}
