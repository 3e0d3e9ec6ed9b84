import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { StandingBox } from '../components/field/box/boxedInput.ts'
import { PickerField } from '../components/field/PickerField.tsx'
import { type Address, bareAddress } from '../place/screenPath.ts'
import { zhCN } from '../text/zhCN.ts'
import { type Screen, shownKey } from './place/screen.ts'

export interface PaletteDialogProps {
  readonly open: boolean
  /** All screens of the person; one that shows one letter or one batch is opened from its list. */
  readonly screens: readonly Screen[]
  onGo(address: Address): void
  onClose(): void
}

/** Ctrl+K: type the name of a screen, Enter opens it. */
export function PaletteDialog({ open, screens, onGo, onClose }: PaletteDialogProps) {
  const [tries, setTries] = useState(0)
  if (!open) return null
  const options = screens.flatMap(({ path, label, hotkey }) => {
    const id = bareAddress(path)
    return id === null ? [] : [{ id, label, ...(hotkey && { note: shownKey(hotkey) }) }]
  })
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
          onCommit={(address: Address | null) => {
            if (address === null) return setTries((count) => count + 1)
            onClose()
            onGo(address)
          }}
        />
      </StandingBox>
    </ActDialog>
  )
}
