import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type Ref, useEffect, useState } from 'react'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block } from '../components/layout/layout.tsx'
import { FootHints } from '../components/mark/KeyHints.tsx'
import { zhCN } from '../text/zhCN.ts'
import { useStatusWords } from './status.tsx'

const undoMs = 10_000

const Foot = styled('footer')({
  display: 'flex',
  alignItems: 'center',
  gap: '0.75rem',
  height: '2rem',
  padding: '0 0.75rem',
  fontSize: '0.875rem',
  color: 'var(--ink-2)',
  background: 'var(--paper-2)',
  borderTop: '1px solid var(--line)',
  flex: 'none',
  whiteSpace: 'nowrap',
})
const Hints = styled('div')({
  flex: '1 1 10rem',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 1rem',
  height: '2rem',
  lineHeight: '2rem',
  fontSize: '0.8125rem',
  // A key that has no room is left out whole; F1 lists them all.
  overflow: 'hidden',
})
const Said = styled('span')({ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' })

export interface StatusLineProps {
  /** Seconds until the lock, null while somebody works. */
  readonly idleSeconds: number | null
  onHelp(): void
  /** Takes the place where strips that were read stand folded. */
  readonly foldedRef: Ref<HTMLSpanElement>
}

/** The bottom line: what the last act did, undo for ten seconds, the warning before the lock, the help key. */
export function StatusLine({ idleSeconds, onHelp, foldedRef }: StatusLineProps) {
  const { status, undo, takeBack } = useStatusLine()
  return (
    <Foot>
      <Said
        data-folds
        role="status"
        aria-label={zhCN.frame.status}
        title={status?.words}
        sx={status ? { color: 'var(--ink)' } : undefined}
      >
        {status?.words ?? zhCN.frame.ready}
      </Said>
      {undo && (
        <Button variant="text" onClick={takeBack} aria-keyshortcuts={zhCN.frame.undoKey}>
          {zhCN.frame.undo}　{zhCN.frame.undoKey}
        </Button>
      )}
      <Hints data-folds>
        <FootHints />
      </Hints>
      <span ref={foldedRef} />
      {idleSeconds !== null && (
        <Block role="alert" as="strong" tone="vermilion">
          {zhCN.frame.idle(idleSeconds)}
        </Block>
      )}
      <Button
        variant="text"
        onClick={onHelp}
        aria-keyshortcuts={zhCN.frame.helpKey}
        sx={{ minHeight: '2rem' }}
      >
        {zhCN.frame.help}　{zhCN.frame.helpKey}
      </Button>
    </Foot>
  )
}

function useStatusLine() {
  const status = useStatusWords()
  const [expired, setExpired] = useState(0)
  useEffect(() => {
    if (status?.undo === undefined) return
    const timer = setTimeout(() => setExpired(status.number), undoMs)
    return () => clearTimeout(timer)
  }, [status])
  const undo = status !== null && expired !== status.number ? status.undo : undefined
  const takeBack = () => {
    setExpired(status?.number ?? 0)
    undo?.()
  }
  // In a box Ctrl+Z belongs to what is typed there.
  useKeys('ctrl+z', takeBack, { enabled: undo !== undefined, inFields: false })
  useKeys('ctrl+alt+z', takeBack, { enabled: undo !== undefined })
  return { status, undo, takeBack }
}
