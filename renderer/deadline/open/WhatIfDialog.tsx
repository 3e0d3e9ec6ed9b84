import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { zhCN } from '../../text/zhCN.ts'
import { WhatIf } from '../WhatIf.tsx'
import { deadlineWords } from '../words.ts'

/** 期限推算 over the screen, for somebody on the telephone. */
export function WhatIfDialog({ onClose }: { onClose(): void }) {
  return (
    <ActDialog
      open
      width="wide"
      title={deadlineWords.whatIf.title}
      onCancel={onClose}
      actions={<ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />} />}
    >
      <WhatIf />
    </ActDialog>
  )
}
