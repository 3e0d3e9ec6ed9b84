import Button from '@mui/material/Button'
import { Quiet } from '../layout/layout.tsx'
import { SpareDigit } from './SpareDigit.tsx'
import { useButtonKey } from './useButtonKey.ts'

export interface KeyButtonProps {
  readonly label: string
  onAct(): void
  /** In the notation of `useKeys`; left out, the button is given a free one and shows it (`useSpareKey`). */
  readonly keys?: string
  /** A key that something else listens to, such as Esc of a dialog. */
  readonly keyLabel?: string
  readonly disabled?: boolean
  readonly variant?: 'outlined' | 'text'
  /** 作废 only. */
  readonly voids?: boolean
}

/** A secondary act with its key. */
export function KeyButton(props: KeyButtonProps) {
  const { label, onAct, disabled = false, variant = 'outlined', voids = false } = props
  const { anchor, keyLabel, spare } = useButtonKey(props, !disabled)
  return (
    <Button
      ref={anchor}
      variant={variant}
      color={voids ? 'error' : 'primary'}
      disabled={disabled}
      onClick={onAct}
      sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
      {...(keyLabel && { 'aria-keyshortcuts': keyLabel })}
    >
      {label}
      {spare && <SpareDigit spare={spare} />}
      {keyLabel && !spare && (
        <Quiet as="kbd" font="inherit" size="0.8125rem" before="0.375rem">
          {keyLabel}
        </Quiet>
      )}
    </Button>
  )
}
