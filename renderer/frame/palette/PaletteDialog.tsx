import { useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { StandingBox } from '../../components/field/box/boxedInput.ts'
import { PickerField } from '../../components/field/PickerField.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import type { Address } from '../../place/screenPath.ts'
import { zhCN } from '../../text/zhCN.ts'
import { FoundPeople } from './FoundPeople.tsx'
import { type PaletteOptions, usePalette } from './usePalette.ts'

export interface PaletteDialogProps extends PaletteOptions {
  readonly open: boolean
}

/** Ctrl+K: type a screen, an act, a letter or a person, by words or pinyin initials; Enter goes there. */
export function PaletteDialog({ open, ...options }: PaletteDialogProps) {
  return open ? <OpenPalette {...options} /> : null
}

function OpenPalette(options: PaletteOptions) {
  const palette = usePalette(options)
  const [tries, setTries] = useState(0)
  const { onClose, onGo } = options
  const goOn = (address: Address) => {
    onClose()
    onGo(address)
  }
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
          options={palette.entries}
          loading={palette.isLoading}
          onSearch={palette.search}
          autoFocus
          onCommit={(id: string | null) => {
            setTries((count) => count + 1)
            if (id !== null) palette.run(id)
          }}
        />
      </StandingBox>
      <ErrorNotice error={palette.error} />
      {palette.persons !== null && <FoundPeople key={palette.persons} text={palette.persons} onGo={goOn} />}
    </ActDialog>
  )
}
