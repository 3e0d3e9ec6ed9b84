import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block } from '../components/layout/layout.tsx'
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
})

export interface StatusLineProps {
  /** Seconds until the lock, null while somebody works. */
  readonly idleSeconds: number | null
  onHelp(): void
}

/** The bottom line: what the last act did, undo for ten seconds, the warning before the lock, the help key. */
export function StatusLine({ idleSeconds, onHelp }: StatusLineProps) {
  const { status, undo, takeBack } = useStatusLine()
  return (
    <Foot>
      <Block role="status" aria-label={zhCN.frame.status} as="span" tone={status ? 'ink' : undefined}>
        {status?.words ?? zhCN.frame.ready}
      </Block>
      {undo && (
        <Button variant="text" onClick={takeBack} aria-keyshortcuts={zhCN.frame.undoKey}>
          {zhCN.frame.undo}　{zhCN.frame.undoKey}
        </Button>
      )}
      <Block as="span" grow />
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
  useKeys('ctrl+alt+z', takeBack, { enabled: undo !== undefined })
  return { status, undo, takeBack }
}
