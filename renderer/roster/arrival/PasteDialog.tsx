import { useState } from 'react'
import { rosterFieldNames } from '../../../shared/roster/heading/rosterField.ts'
import { type PasteColumns, type PasteReading, pastedRows } from '../../../shared/roster/typed/readPaste.ts'
import { type TypedColumn, typedColumns } from '../../../shared/roster/typed/typedSheet.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import type { EntryRow } from '../../components/table/entryRows.ts'
import { zhCN } from '../../text/zhCN.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.paste

export interface PasteDialogProps {
  readonly reading: PasteReading
  onRows(rows: readonly EntryRow[]): void
  onClose(): void
}

/** What a pasted block was read as: which column is which field, and the first persons; nothing is taken before it is confirmed. */
export function PasteDialog({ reading, onRows, onClose }: PasteDialogProps) {
  const dialog = usePasteDialog({ reading })
  return (
    <ActDialog
      open
      width="wide"
      title={words.title}
      onCancel={onClose}
      actions={<PasteActions dialog={dialog} onRows={onRows} onClose={onClose} />}
    >
      <PasteForm dialog={dialog} />
    </ActDialog>
  )
}

function PasteForm({ dialog }: { readonly dialog: PasteDialogState }) {
  return (
    <EntryForm keep="here" label={words.title} autoFocus>
      <PasteSheet dialog={dialog} />
      <p role="status">
        {words.found(
          dialog.rows.slice(0, 3).map(({ name = '' }) => name),
          dialog.rows.length,
          dialog.others,
        )}
      </p>
    </EntryForm>
  )
}

function PasteSheet({ dialog }: { readonly dialog: PasteDialogState }) {
  return (
    <FormSheet>
      {typedColumns.map((field) => (
        <FormRow
          key={field}
          label={rosterFieldNames[field]}
          required={field === 'name' || field === 'idNumber'}
        >
          <PickerField
            name={field}
            value={dialog.columns[field] === undefined ? null : String(dialog.columns[field])}
            placeholder={rosterWords.preview.none}
            options={dialog.options}
            onCommit={(id) => dialog.choose(field, id)}
          />
        </FormRow>
      ))}
    </FormSheet>
  )
}

type PasteDialogState = ReturnType<typeof usePasteDialog>

function usePasteDialog({ reading }: Pick<PasteDialogProps, 'reading'>) {
  const [columns, setColumns] = useState<PasteColumns>(reading.columns)
  const { rows, others } = pastedRows(reading, columns)
  const options = reading.titles.map((title, index) => ({
    id: String(index),
    label: words.column(index + 1, title),
  }))
  const choose = (field: TypedColumn, id: string | null) => {
    const { [field]: _before, ...rest } = columns
    setColumns(id === null ? rest : { ...rest, [field]: Number(id) })
  }
  return { columns, rows, others, options, choose }
}

function PasteActions({
  dialog,
  onRows,
  onClose,
}: { readonly dialog: PasteDialogState } & Pick<PasteDialogProps, 'onRows' | 'onClose'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.take(dialog.rows.length)}
          blocked={dialog.rows.length === 0 ? words.nobody : undefined}
          onAct={() => onRows(dialog.rows)}
        />
      }
    >
      <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
    </ActionBar>
  )
}
