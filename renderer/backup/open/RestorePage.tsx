import { useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Block, Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { PlainPage } from '../../frame/session/PlainPage.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { BackupTable } from '../BackupTable.tsx'
import { backupWords } from '../words.ts'
import { LocationPicker } from './LocationPicker.tsx'

const words = backupWords.restore

export interface RestorePageProps {
  onRestored(): void
  onBack(): void
}

const nobody = { loginName: '', password: '' }

/** Outside a session: two administrators put a backup in place of what is there. */
export function RestorePage({ onRestored, onBack }: RestorePageProps) {
  const { place, setPlace, folder, setFolder, reason, setReason, tried, restore, missing, act, people } =
    useRestorePage({ onRestored })
  return (
    <PlainPage
      title={words.title}
      wide
      foot={
        <ActionBar primary={<PrimaryAction label={words.act} pending={restore.isPending} onAct={act} />}>
          <KeyButton label={words.back} keys="escape" keyLabel="Esc" variant="text" onAct={onBack} />
        </ActionBar>
      }
    >
      <Paragraph>{words.explain}</Paragraph>
      <RestoreForm
        place={place}
        setPlace={setPlace}
        folder={folder}
        setFolder={setFolder}
        reason={reason}
        setReason={setReason}
        people={people}
      />
      {tried && missing && (
        <Paragraph role="alert" tone="vermilion">
          {words.missing}
        </Paragraph>
      )}
      <ErrorNotice error={restore.error} />
    </PlainPage>
  )
}

function RestoreForm({
  place,
  setPlace,
  folder,
  setFolder,
  reason,
  setReason,
  people,
}: Pick<
  RestorePageState,
  'place' | 'setPlace' | 'folder' | 'setFolder' | 'reason' | 'setReason' | 'people'
>) {
  return (
    <EntryForm label={words.title} autoFocus>
      <LocationPicker folder={place} onFolder={setPlace} />
      <Block height="8rem">
        <BackupTable place={place} selected={folder} onSelect={setFolder} />
      </Block>
      <RestoreSheet reason={reason} setReason={setReason} people={people} />
    </EntryForm>
  )
}

function RestoreSheet({
  reason,
  setReason,
  people,
}: Pick<
  Pick<RestorePageState, 'place' | 'setPlace' | 'folder' | 'setFolder' | 'reason' | 'setReason' | 'people'>,
  'reason' | 'setReason' | 'people'
>) {
  return (
    <FormSheet columns={2}>
      <FormRow label={words.reason} required span={2}>
        <TextField name="reason" value={reason} onCommit={setReason} maxLength={300} />
      </FormRow>
      {people.flatMap(({ key, label, value, set }) => [
        <FormRow key={`${key}-name`} label={label} required>
          <TextField
            name={`${key}-name`}
            value={value.loginName}
            onCommit={(loginName) => set({ ...value, loginName })}
          />
        </FormRow>,
        <FormRow key={`${key}-password`} label={words.password} required>
          <TextField
            name={`${key}-password`}
            type="password"
            value={value.password}
            onCommit={(password) => set({ ...value, password })}
          />
        </FormRow>,
      ])}
    </FormSheet>
  )
}

type RestorePageState = ReturnType<typeof useRestorePage>

function useRestorePage({ onRestored }: Pick<RestorePageProps, 'onRestored'>) {
  const [place, setPlace] = useState('')
  const [folder, setFolder] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [systemAdmin, setSystemAdmin] = useState(nobody)
  const [securityAdmin, setSecurityAdmin] = useState(nobody)
  const [tried, setTried] = useState(false)
  const restore = useCommand('backups.restore', { onDone: onRestored })
  const typed = [systemAdmin.loginName, systemAdmin.password, securityAdmin.loginName, securityAdmin.password]
  const missing = folder === null || Array.from(reason).length < 4 || typed.includes('')
  const act = () => {
    setTried(true)
    if (folder !== null && !missing) restore.mutate({ folder, reason, systemAdmin, securityAdmin })
  }
  const people = [
    { key: 'systemAdmin', label: words.systemAdmin, value: systemAdmin, set: setSystemAdmin },
    { key: 'securityAdmin', label: words.securityAdmin, value: securityAdmin, set: setSecurityAdmin },
  ] as const
  return { place, setPlace, folder, setFolder, reason, setReason, tried, restore, missing, act, people }
}
