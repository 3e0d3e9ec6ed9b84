import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { StandingBox } from '../components/field/boxedInput.ts'
import { PickerField } from '../components/field/PickerField.tsx'
import { zhCN } from '../text/zhCN.ts'
import { type Screen, shownKey } from './screen.ts'

export interface PaletteDialogProps {
  readonly open: boolean
  readonly screens: readonly Screen[]
  onGo(path: string): void
  onClose(): void
}

/** Ctrl+K: type the name of a screen, Enter opens it. */
export function PaletteDialog({ open, screens, onGo, onClose }: PaletteDialogProps) {
  const [tries, setTries] = useState(0)
  if (!open) return null
  const options = screens.map((screen) => ({
    id: screen.path,
    label: screen.label,
    ...(screen.hotkey && { note: shownKey(screen.hotkey) }),
  }))
  return (
    <ActDialog
      open
      title={zhCN.palette.title}
      onCancel={onClose}
      actions={<ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />} />}
    >
      <StandingBox sx={{ '& > *': { flex: 1 } }}>
        <PickerField
          key={tries}
          name="palette"
          label={zhCN.palette.title}
          placeholder={zhCN.palette.placeholder}
          options={options}
          autoFocus
          onCommit={(path: string | null) => {
            if (path === null) return setTries((count) => count + 1)
            onClose()
            onGo(path)
          }}
        />
      </StandingBox>
    </ActDialog>
  )
}
