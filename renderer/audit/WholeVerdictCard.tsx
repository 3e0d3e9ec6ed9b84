import { type WholeVerdict, wholeVerdictWords } from '../../shared/audit/wholeVerdict.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Line, Quiet } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { auditWords } from './words.ts'

const words = auditWords.code

export interface WholeVerdictCardProps {
  readonly verdict: WholeVerdict
  onClose(): void
}

/** What the walk with the code found: counts, the first place that does not stand, and what to do next. */
export function WholeVerdictCard({ verdict, onClose }: WholeVerdictCardProps) {
  const { found, next } = wholeVerdictWords(verdict)
  const isWhole = verdict.outcome === 'whole'
  const counts = [
    [words.entries, verdict.entries],
    [words.seals, verdict.seals],
    [words.rows, verdict.rows],
  ] as const
  return (
    <section
      role={isWhole ? 'status' : 'alert'}
      aria-label={words.result}
      style={{
        padding: '0.5rem 0.75rem',
        background: 'var(--paper)',
        borderTop: isWhole ? '1px solid var(--line-2)' : '2px dashed var(--vermilion)',
        borderBottom: isWhole ? 'none' : '2px dashed var(--vermilion)',
      }}
    >
      <Line gap="1.5rem" align="center">
        <Lamp tone={isWhole ? 'done' : 'overdue'}>{words.outcome[verdict.outcome]}</Lamp>
        {counts.map(([label, count]) => (
          <span key={label}>
            {label} <b>{count}</b>
          </span>
        ))}
        {verdict.firstBad !== null && (
          <Block as="span" tone="vermilion" weight={600}>
            {words.firstBad(verdict.firstBad.seq)}
          </Block>
        )}
        <Block as="span" before="auto">
          <KeyButton label={words.close} variant="text" onAct={onClose} />
        </Block>
      </Line>
      <p style={{ margin: '0.25rem 0 0', ...(!isWhole && { color: 'var(--vermilion)', fontWeight: 600 }) }}>
        {found}
      </p>
      <Quiet as="p" margin="0.125rem 0 0">
        {next}
      </Quiet>
    </section>
  )
}
