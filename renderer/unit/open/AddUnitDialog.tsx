import type { Unit } from '../../../shared/unit/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { zhCN } from '../../text/zhCN.ts'
import { UnitForm, useUnitForm } from '../UnitForm.tsx'
import { unitWords as words } from '../words.ts'

export interface AddUnitDialogProps {
  /** What was typed where the unit was looked for. */
  readonly name?: string
  onAdded(unit: Unit): void
  onCancel(): void
}

/** A unit that the directory does not have yet, without leaving the letter. */
export function AddUnitDialog({ name = '', onAdded, onCancel }: AddUnitDialogProps) {
  const status = useStatus()
  const add = useCommand('units.add', {
    onDone: (unit) => {
      status.say(words.added(unit.name))
      onAdded(unit)
    },
  })
  const form = useUnitForm(name === '' ? null : { name }, (fields) => add.mutate({ fields }))
  return (
    <ActDialog
      open
      width="wide"
      title={words.addTitle}
      onCancel={onCancel}
      actions={
        <ActionBar primary={<PrimaryAction label={words.add} pending={add.isPending} onAct={form.save} />}>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onCancel} />
        </ActionBar>
      }
    >
      <Paragraph margin="0 0 0.5rem">{words.addWhat}</Paragraph>
      <UnitForm form={form} label={words.addTitle} autoFocus />
      <ErrorNotice error={add.error} />
    </ActDialog>
  )
}
