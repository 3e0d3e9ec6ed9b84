import { useState } from 'react'
import { AppError } from '../../shared/errors.ts'
import type { SettingRow } from '../../shared/setting/contract.ts'
import { settings } from '../../shared/setting/settings.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from '../user/open/ProposalDialog.tsx'
import { SettingValueField } from './SettingValueField.tsx'
import { settingWords as words } from './words.ts'

export interface ChangeSettingDialogProps {
  readonly row: SettingRow
  onProposed(): void
  onCancel(): void
}

/** Proposes another value for one setting. */
export function ChangeSettingDialog({ row, onProposed, onCancel }: ChangeSettingDialogProps) {
  const [value, setValue] = useState<unknown>(row.value)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const propose = useCommand('settings.propose', { onDone: onProposed })
  const act = (reason: string) => {
    const parsed = settings[row.key].schema.safeParse(value)
    if (!parsed.success) {
      setRefusal(new AppError('invalid-input', parsed.error.issues[0]?.message ?? words.valueMissing))
      return
    }
    setRefusal(null)
    propose.mutate({ key: row.key, value: parsed.data, reason })
  }
  return (
    <ProposalDialog
      title={words.change}
      what={`${row.label}（${row.source}）`}
      pending={propose.isPending}
      error={refusal ?? propose.error}
      onPropose={act}
      onCancel={onCancel}
    >
      <SettingValueField settingKey={row.key} value={value} onValue={setValue} />
    </ProposalDialog>
  )
}
