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
  const { columns, rows, others, options, choose } = usePasteDialog({ reading })
  return (
    <ActDialog
      open
      width="wide"
      title={words.title}
      onCancel={onClose}
      actions={<PasteActions rows={rows} onRows={onRows} onClose={onClose} />}
    >
      <PasteForm columns={columns} rows={rows} others={others} options={options} choose={choose} />
    </ActDialog>
  )
}

function PasteForm({
  columns,
  rows,
  others,
  options,
  choose,
}: Pick<PasteDialogState, 'columns' | 'rows' | 'others' | 'options' | 'choose'>) {
  return (
    <EntryForm label={words.title} autoFocus>
      <PasteSheet columns={columns} options={options} choose={choose} />
      <p role="status">
        {words.found(
          rows.slice(0, 3).map(({ name = '' }) => name),
          rows.length,
          others,
        )}
      </p>
    </EntryForm>
  )
}

function PasteSheet({
  columns,
  options,
  choose,
}: Pick<
  Pick<PasteDialogState, 'columns' | 'rows' | 'others' | 'options' | 'choose'>,
  'columns' | 'options' | 'choose'
>) {
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
            value={columns[field] === undefined ? null : String(columns[field])}
            placeholder={rosterWords.preview.none}
            options={options}
            onCommit={(id) => choose(field, id)}
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
  rows,
  onRows,
  onClose,
}: Pick<PasteDialogState, 'rows'> & Pick<PasteDialogProps, 'onRows' | 'onClose'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.take(rows.length)}
          blocked={rows.length === 0 ? words.nobody : undefined}
          onAct={() => onRows(rows)}
        />
      }
    >
      <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
    </ActionBar>
  )
}
