import { z } from 'zod'
import type { Output } from '../../shared/contract/contract.ts'
import { OtherDocument, otherDocumentNames } from '../../shared/identity/otherDocument.ts'
import { CalendarDate } from '../../shared/time.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { documentWords as words } from './documentWords.ts'

const Second = z.strictObject({
  document: z.enum(OtherDocument.options, { error: words.noDocument }),
  number: z.string(words.noNumber).trim().min(1, words.noNumber).max(60),
})
const First = z.strictObject({
  ...Second.shape,
  statement: z.string(words.noStatement).trim().min(4, words.noStatement).max(300),
  receivedOn: CalendarDate.nullable().default(null),
})

const choices = OtherDocument.options.map((value) => ({ value, label: otherDocumentNames[value] }))

export interface DocumentDialogProps {
  readonly row: Output<'candidates.list'>['rows'][number]
  onClose(): void
  onDone(): void
}

/** Another document is typed from the sealed paper, by one person and then by another who does not see what the first typed. */
export function DocumentDialog(props: DocumentDialogProps) {
  return props.row.documentEntry === null ? <FirstEntry {...props} /> : <SecondEntry {...props} />
}

function FirstEntry({ row, onClose, onDone }: DocumentDialogProps) {
  const { enter, form } = useFirstEntry({ row, onDone })
  return (
    <FormDialog
      title={words.firstTitle(row.listOrder, row.name)}
      explain={words.firstWhat}
      actLabel={words.firstAct}
      pending={enter.isPending}
      error={enter.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.statement} required error={form.error('statement')} hint={words.statementHint}>
        <TextField {...form.field('statement')} maxLength={300} />
      </FormRow>
      <FormRow label={words.receivedOn} error={form.error('receivedOn')} hint={words.receivedOnHint}>
        <DayField {...form.field('receivedOn')} />
      </FormRow>
      <FormRow label={words.document} required group error={form.error('document')}>
        <ChoiceField {...form.field('document')} label={words.document} choices={choices} />
      </FormRow>
      <FormRow label={words.number} required error={form.error('number')} hint={words.numberHint}>
        <TextField {...form.field('number')} mono maxLength={60} />
      </FormRow>
    </FormDialog>
  )
}

function useFirstEntry({ row, onDone }: Pick<DocumentDialogProps, 'row' | 'onDone'>) {
  const status = useStatus()
  const enter = useCommand('candidates.enterDocument', {
    onDone: () => {
      status.say(words.entered)
      onDone()
    },
  })
  const form = useSchemaForm(First, {
    start: {},
    onSave: (value) => enter.mutate({ candidateId: row.candidateId, ...value }),
  })
  return { enter, form }
}

function SecondEntry({ row, onClose, onDone }: DocumentDialogProps) {
  const { confirm, form, entry } = useSecondEntry({ row, onDone })
  return (
    <FormDialog
      title={words.secondTitle(row.listOrder, row.name)}
      explain={entry === null ? words.secondWhat : words.secondBy(entry.by, entry.statement)}
      actLabel={words.secondAct}
      pending={confirm.isPending}
      error={confirm.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.document} required group error={form.error('document')}>
        <ChoiceField {...form.field('document')} label={words.document} choices={choices} />
      </FormRow>
      <FormRow label={words.number} required error={form.error('number')} hint={words.numberHint}>
        <TextField {...form.field('number')} mono maxLength={60} />
      </FormRow>
    </FormDialog>
  )
}

function useSecondEntry({ row, onDone }: Pick<DocumentDialogProps, 'row' | 'onDone'>) {
  const status = useStatus()
  const confirm = useCommand('candidates.confirmDocument', {
    onDone: () => {
      status.say(words.confirmed)
      onDone()
    },
  })
  const form = useSchemaForm(Second, {
    start: {},
    onSave: (value) => confirm.mutate({ candidateId: row.candidateId, ...value }),
  })
  const entry = row.documentEntry
  return { confirm, form, entry }
}
