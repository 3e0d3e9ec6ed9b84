import { zhCN } from '../../text/zhCN.ts'
import { Block, Line } from '../layout/layout.tsx'
import type { LampTone } from './Lamp.tsx'

export interface BalancePart {
  readonly words: string
  readonly count: number
  readonly tone?: Extract<LampTone, 'normal' | 'doubtful' | 'listed' | 'waiting'>
  /** Press to see just these. */
  onOpen?(): void
}

export interface BalanceStripProps {
  readonly total: number
  /** Such as 来文人数. */
  readonly totalWords?: string
  readonly parts: readonly BalancePart[]
}

const colours = { normal: 'green', doubtful: 'amber', listed: 'vermilion', waiting: 'slate' } as const

/** `60 = 58 可用 + 1 存疑 + 1 退回`; when the parts do not add up it says so in vermilion. */
export function BalanceStrip({ total, totalWords, parts }: BalanceStripProps) {
  const sum = parts.reduce((whole, part) => whole + part.count, 0)
  return (
    <Line role="status" wrap align="center" gap="0.25rem 0.5rem" pad={0}>
      <strong>
        {totalWords} {total}
      </strong>
      <span>{sum === total ? '=' : '≠'}</span>
      {parts.map((part, index) => (
        <Line key={part.words} as="span" align="center" gap="0.5rem" inline>
          {index > 0 && <span>+</span>}
          <BalanceCount part={part} />
        </Line>
      ))}
      {sum !== total && (
        <Block as="strong" tone="vermilion">
          {sum > total ? zhCN.balance.over(sum - total) : zhCN.balance.short(total - sum)}
        </Block>
      )}
    </Line>
  )
}

function BalanceCount({ part }: { readonly part: BalancePart }) {
  const words = (
    <>
      <strong>{part.count}</strong> {part.words}
    </>
  )
  const style = {
    color: part.count > 0 && part.tone ? `var(--${colours[part.tone]})` : 'var(--ink)',
    font: 'inherit',
    whiteSpace: 'nowrap',
  } as const
  if (!part.onOpen) return <span style={style}>{words}</span>
  return (
    <button
      type="button"
      onClick={part.onOpen}
      style={{
        ...style,
        minHeight: '2rem',
        padding: '0 0.25rem',
        border: 0,
        background: 'none',
        textDecoration: 'underline',
        cursor: 'pointer',
      }}
    >
      {words}
    </button>
  )
}
