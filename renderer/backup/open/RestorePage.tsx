import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Block, Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { filled } from '../../form/filled.ts'
import { type SchemaForm, useSchemaForm } from '../../form/useSchemaForm.ts'
import { PlainPage } from '../../frame/session/PlainPage.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { BackupTable } from '../BackupTable.tsx'
import { backupWords } from '../words.ts'
import { LocationPicker } from './LocationPicker.tsx'
import { paperBox, RestorePreview } from './RestorePreview.tsx'

const words = backupWords.restore

export interface RestorePageProps {
  onRestored(): void
  onBack(): void
}

const box = filled(words.missing)
const Boxes = z.object({
  folder: box,
  reason: filled(words.missing, 4),
  'systemAdmin-name': box,
  'systemAdmin-password': box,
  'securityAdmin-name': box,
  'securityAdmin-password': box,
})
const administrators = ['systemAdmin', 'securityAdmin'] as const

/** Outside a session: two administrators put a backup in place of what is there. */
export function RestorePage({ onRestored, onBack }: RestorePageProps) {
  const { isPending, error, form, refused, preview, paper } = useRestorePage({ onRestored })
  return (
    <PlainPage
      title={words.title}
      wide
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={preview === undefined ? words.look : words.act}
              pending={isPending}
              onAct={form.save}
            />
          }
        >
          <KeyButton label={words.back} keys="escape" keyLabel="Esc" variant="text" onAct={onBack} />
        </ActionBar>
      }
    >
      <Paragraph>{words.explain}</Paragraph>
      <RestoreForm form={form}>
        {preview !== undefined && (
          <RestorePreview preview={preview} typed={paper.typed} onTyped={paper.set} />
        )}
      </RestoreForm>
      {refused !== undefined && (
        <Paragraph role="alert" tone="vermilion">
          {refused}
        </Paragraph>
      )}
      <ErrorNotice error={error} />
    </PlainPage>
  )
}

interface RestoreFormProps {
  readonly form: SchemaForm<typeof Boxes>
  readonly children: ReactNode
}

function RestoreForm({ form, children }: RestoreFormProps) {
  const [place, setPlace] = useState('')
  return (
    <EntryForm keep="here" label={words.title} autoFocus ref={form.ref}>
      <LocationPicker folder={place} onFolder={setPlace} />
      <Block height="8rem">
        <BackupTable
          place={place}
          selected={form.value('folder') ?? null}
          onSelect={(folder) => form.set('folder', folder)}
        />
      </Block>
      <FormSheet columns={2}>
        <FormRow label={words.reason} required span={2}>
          <TextField {...form.field('reason')} maxLength={300} />
        </FormRow>
        {administrators.flatMap((who) => [
          <FormRow key={`${who}-name`} label={words[who]} required>
            <TextField {...form.field(`${who}-name`)} />
          </FormRow>,
          <FormRow key={`${who}-password`} label={words.password} required>
            <TextField {...form.field(`${who}-password`)} type="password" />
          </FormRow>,
        ])}
      </FormSheet>
      {children}
    </EntryForm>
  )
}

function useRestorePage({ onRestored }: Pick<RestorePageProps, 'onRestored'>) {
  const restore = useCommand('backups.restore', { onDone: onRestored })
  const look = useCommand('backups.previewRestore')
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({})
  const preview = look.data
  const form = useSchemaForm(Boxes, {
    // Another backup or other people: what was said of the first is no longer true.
    onChange: () => look.reset(),
    onSave: ({ folder, reason, ...boxes }) => {
      const credentialsOf = (who: (typeof administrators)[number]) => ({
        loginName: boxes[`${who}-name`],
        password: boxes[`${who}-password`],
      })
      const [systemAdmin, securityAdmin] = [credentialsOf('systemAdmin'), credentialsOf('securityAdmin')]
      if (preview === undefined) {
        look.mutate({ folder, systemAdmin, securityAdmin })
        return
      }
      const paperNumbers = preview.last.flatMap((number) => {
        const [first, second] = administrators.map((who) => typed[paperBox(who, number)] ?? null)
        if (first === null || first === undefined || second === null || second === undefined) return []
        return [{ series: number.series, year: number.year, systemAdmin: first, securityAdmin: second }]
      })
      restore.mutate({ folder, reason, systemAdmin, securityAdmin, paperNumbers })
    },
  })
  // One sentence under the sheet speaks of all of it, the chosen backup included.
  const refused = Boxes.keyof()
    .options.map(form.error)
    .find((sentence) => sentence !== undefined)
  return {
    form,
    refused,
    preview,
    isPending: restore.isPending || look.isPending,
    error: restore.error ?? look.error,
    paper: {
      typed,
      set: (box: string, value: number | null) => setTyped((all) => ({ ...all, [box]: value })),
    },
  }
}
