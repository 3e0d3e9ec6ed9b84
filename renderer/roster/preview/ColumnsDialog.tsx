import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { ColumnMapping } from '../../../shared/roster/heading/columns.ts'
import { RosterField, rosterFieldNames } from '../../../shared/roster/heading/rosterField.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { zhCN } from '../../text/zhCN.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.preview

export interface ColumnsDialogProps {
  readonly summary: Output<'rosters.preview'>
  onAdjusted(summary: Output<'rosters.preview'>): void
  onClose(): void
}

type Sheet = Output<'rosters.preview'>['sheets'][number]

const sheetWords = (sheet: Sheet) =>
  `${sheet.isRoster ? words.sheet(sheet.title, sheet.persons) : words.notList(sheet.title, sheet.unreadRows)}${sheet.hidden ? `　${words.hiddenSheet}` : ''}${sheet.setAside === null ? '' : `　${words.asideSheet}`}`

/** Which sheets hold the list and which columns its fields; remembered for the sender when the list is committed. */
export function ColumnsDialog({ summary, onAdjusted, onClose }: ColumnsDialogProps) {
  const dialog = useColumnsDialog({
    summary,
    onAdjusted,
  })
  return (
    <ActDialog
      open
      width="wide"
      title={words.columnsKey.replace('…', '')}
      onCancel={onClose}
      actions={
        <ActionBar
          primary={
            <PrimaryAction label={words.apply} pending={dialog.adjust.isPending} onAct={dialog.apply} />
          }
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <ColumnsForm summary={summary} dialog={dialog} />
    </ActDialog>
  )
}

function ColumnsForm({
  dialog,
  summary,
}: { readonly dialog: ColumnsDialogState } & Pick<ColumnsDialogProps, 'summary'>) {
  return (
    <EntryForm keep="here" label={words.columnsKey} autoFocus>
      <ColumnsSheet summary={summary} dialog={dialog} />
      <ErrorNotice error={dialog.adjust.error} />
    </EntryForm>
  )
}

function ColumnsSheet({
  dialog,
  summary,
}: { readonly dialog: ColumnsDialogState } & Pick<ColumnsDialogProps, 'summary'>) {
  return (
    <FormSheet>
      <FormRow label={words.sheets} span={2} group>
        {summary.sheets.map((sheet) => (
          <CheckField
            key={sheet.index}
            name={`sheet-${sheet.index}`}
            value={dialog.sheets.has(sheet.index)}
            onCommit={(on) => dialog.turn(sheet.index, on)}
          >
            {sheetWords(sheet)}
          </CheckField>
        ))}
      </FormRow>
      {RosterField.options.map((field) => {
        const chosen = dialog.mapping[field]
        return (
          <FormRow
            key={field}
            label={rosterFieldNames[field]}
            required={field === 'name' || field === 'idNumber'}
          >
            <PickerField
              name={field}
              value={chosen !== undefined && dialog.known.has(chosen) ? chosen : null}
              placeholder={words.none}
              options={dialog.options}
              onCommit={(key) => dialog.choose(field, key)}
            />
          </FormRow>
        )
      })}
    </FormSheet>
  )
}

type ColumnsDialogState = ReturnType<typeof useColumnsDialog>

function useColumnsDialog({ summary, onAdjusted }: Pick<ColumnsDialogProps, 'summary' | 'onAdjusted'>) {
  const [sheets, setSheets] = useState<ReadonlySet<number>>(new Set(summary.chosenSheets))
  const [mapping, setMapping] = useState<ColumnMapping>(summary.mapping ?? {})
  const adjust = useCommand('rosters.adjust', { onDone: onAdjusted })
  const known = new Set(summary.columns.map(({ key }) => key))
  const options = summary.columns.map(({ key, title }) => ({ id: key, label: title }))
  const choose = (field: RosterField, key: string | null) => {
    const { [field]: _before, ...rest } = mapping
    setMapping(key === null ? rest : { ...rest, [field]: key })
  }
  const turn = (index: number, on: boolean | null) => {
    const next = new Set(sheets)
    if (on) next.add(index)
    else next.delete(index)
    setSheets(next)
  }
  const apply = () =>
    adjust.mutate({
      previewId: summary.previewId,
      sheets: [...sheets],
      mapping: Object.keys(mapping).length === 0 ? null : mapping,
    })
  return { sheets, mapping, adjust, known, options, choose, turn, apply }
}
