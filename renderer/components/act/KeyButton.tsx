import Button from '@mui/material/Button'
import { useKeys } from '../keyboard/useKeys.ts'
import { Quiet } from '../layout/layout.tsx'

export interface KeyButtonProps {
  readonly label: string
  onAct(): void
  /** In the notation of `useKeys`; left out, the button has no key of its own. */
  readonly keys?: string
  readonly keyLabel?: string
  readonly disabled?: boolean
  readonly variant?: 'outlined' | 'text'
  /** 作废 only. */
  readonly voids?: boolean
}

/** A secondary act with its key. */
export function KeyButton(props: KeyButtonProps) {
  const { label, onAct, keys, keyLabel, disabled = false, variant = 'outlined', voids = false } = props
  const anchor = useKeys(keys, onAct, { enabled: !disabled })
  return (
    <Button
      ref={(element) => {
        anchor.current = element
      }}
      variant={variant}
      color={voids ? 'error' : 'primary'}
      disabled={disabled}
      onClick={onAct}
      sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
      {...(keyLabel && { 'aria-keyshortcuts': keyLabel })}
    >
      {label}
      {keyLabel && (
        <Quiet as="kbd" font="inherit" size="0.8125rem" before="0.375rem">
          {keyLabel}
        </Quiet>
      )}
    </Button>
  )
}
