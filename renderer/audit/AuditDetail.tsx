import type { AuditLine } from '../../shared/audit/contract.ts'
import { auditWords as words } from './words.ts'

export interface AuditDetailProps {
  readonly line: AuditLine | null
}

const pretty = (detail: string) => JSON.stringify(JSON.parse(detail), null, 2)

/** What the chosen entry carries: before and after, counts, criteria. */
export function AuditDetail({ line }: AuditDetailProps) {
  if (line === null)
    return <p style={{ margin: 0, padding: '0.75rem', color: 'var(--ink-2)' }}>{words.chooseOne}</p>
  return (
    <section aria-label={words.detail} style={{ padding: '0 0.75rem 0.75rem', overflow: 'auto' }}>
      <h2 style={{ fontSize: '1rem', margin: '0 0 0.5rem' }}>
        № {line.seq}　{line.words}
      </h2>
      {line.reason !== null && (
        <p style={{ margin: '0 0 0.5rem' }}>
          {words.reason}：{line.reason}
        </p>
      )}
      {line.detail === null ? (
        <p style={{ margin: 0, color: 'var(--ink-2)' }}>{words.noDetail}</p>
      ) : (
        <pre
          className="mono"
          style={{ margin: 0, fontSize: '0.8125rem', whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}
        >
          {pretty(line.detail)}
        </pre>
      )}
    </section>
  )
}
