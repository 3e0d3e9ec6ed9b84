import type { z } from 'zod'
import type { AuditVerdict } from '../../shared/audit/contract.ts'
import { Paragraph } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { auditWords as words } from './words.ts'

export interface VerdictLineProps {
  readonly verdict: z.infer<typeof AuditVerdict>
}

/** How the verification ended: quiet when whole, a vermilion tear with the entry's number when not. */
export function VerdictLine({ verdict }: VerdictLineProps) {
  if (verdict.isIntact)
    return (
      <Paragraph role="status" pad="0.375rem 0.75rem">
        <Lamp tone="done">{words.intact}</Lamp>　{verdict.words}
      </Paragraph>
    )
  return (
    <div
      role="alert"
      style={{
        padding: '0.5rem 0.75rem',
        color: 'var(--vermilion)',
        fontWeight: 600,
        background: 'var(--paper)',
        borderTop: '2px dashed var(--vermilion)',
        borderBottom: '2px dashed var(--vermilion)',
      }}
    >
      {words.broken}　№ {verdict.firstBadSeq}　{verdict.words}
    </div>
  )
}
