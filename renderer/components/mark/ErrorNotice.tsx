import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { zhCN } from '../../text/zhCN.ts'
import { AlarmIcon } from '../../theme/icons.ts'
import { Block, Quiet } from '../layout/layout.tsx'

export interface ErrorNoticeProps {
  /** What was thrown; null shows nothing. An AppError speaks for itself, anything else gets the general sentence. */
  readonly error: unknown
  onRetry?(): void
}

/** Why an act was refused and what to do next, in place; never a pop-up. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  // In a scrolled pane the refusal may stand out of sight of whoever pressed the key.
  useEffect(() => {
    if (error !== null && error !== undefined) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null || error === undefined) return null
  const words = error instanceof AppError ? error.message : zhCN.error.unexpected
  const id = correlationIdOf(error)
  return (
    <div
      ref={notice}
      role="alert"
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: '0.5rem',
        padding: '0.375rem 0.75rem',
        border: '1px solid var(--vermilion)',
        borderLeftWidth: 4,
        background: 'var(--paper)',
        color: 'var(--ink)',
      }}
    >
      <AlarmIcon aria-hidden sx={{ color: 'var(--vermilion)' }} fontSize="small" />
      <Block as="span" grow>
        {words}
        {id && <Quiet>（{zhCN.error.number(id)}）</Quiet>}
      </Block>
      {onRetry && !isFinal(error) && <Button onClick={onRetry}>{zhCN.act.retry}</Button>}
    </div>
  )
}

/** Refusals of what was handed over: the same file or words will be refused again. */
const finalCodes: ReadonlySet<string> = new Set([
  'invalid-input',
  'file-unreadable',
  'file-too-large',
  'forbidden',
])

const isFinal = (error: unknown) => error instanceof AppError && finalCodes.has(error.code)

/** The number of the log line, when the core sent one with its refusal. */
function correlationIdOf(error: unknown): string | undefined {
  const fault = error instanceof AppError ? error.cause : undefined
  if (typeof fault !== 'object' || fault === null || !('correlationId' in fault)) return undefined
  return typeof fault.correlationId === 'string' ? fault.correlationId : undefined
}
