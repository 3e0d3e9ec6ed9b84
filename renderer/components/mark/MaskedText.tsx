import Button from '@mui/material/Button'
import { useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { Line } from '../layout/layout.tsx'
import { IdNumberText } from './IdNumberText.tsx'

export interface MaskedTextProps {
  /** What is shown at first, such as 4101**********1234; masked by the core, never here. */
  readonly masked: string
  /** Fetches the full text; the core records that it was looked at. Left out, there is no key to reveal. */
  readonly reveal?: () => Promise<string>
  readonly size?: 'normal' | 'large' | 'huge'
}

/** A masked number; revealing asks the core, hiding forgets the full text at once. */
export function MaskedText({ masked, reveal, size = 'normal' }: MaskedTextProps) {
  const [full, setFull] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const turn = async () => {
    if (full !== null || reveal === undefined) return setFull(null)
    setPending(true)
    try {
      setFull(await reveal())
    } finally {
      setPending(false)
    }
  }
  return (
    <Line as="span" align="center" gap="0.5rem" inline>
      <IdNumberText value={full ?? masked} size={size} />
      {reveal && (
        <Button variant="text" disabled={pending} onClick={() => void turn()} aria-pressed={full !== null}>
          {full === null ? zhCN.field.reveal : zhCN.field.hide}
        </Button>
      )}
    </Line>
  )
}
