import type { OutageView } from '../../shared/outage/summary.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { FilePreview } from '../evidence/open/FilePreview.tsx'
import { call } from '../ipc/call.ts'
import { useFileBytes } from '../ipc/useFileBytes.ts'
import { outageWords as words } from './words.ts'

export interface OutageEvidenceProps {
  readonly outageId: number
  readonly evidence: NonNullable<OutageView['evidence']>
}

/** What proves a failure of the national system, as it was kept; every look is in the trail. */
export function OutageEvidence({ outageId, evidence }: OutageEvidenceProps) {
  const { bytes, error } = useFileBytes(`outage:${outageId}`, (offset) =>
    call('outages.readEvidence', { outageId, offset }),
  )
  return (
    <section
      aria-label={words.evidence}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than its place scrolls by keyboard too
      tabIndex={0}
      style={{ maxHeight: '45%', overflow: 'auto', padding: '0.5rem 0.75rem' }}
    >
      <p style={{ margin: '0 0 0.25rem', color: 'var(--ink-2)' }}>
        {words.evidence} · <span className="mono">{evidence.checkCode}</span>
      </p>
      {error === null ? (
        <FilePreview bytes={bytes} mediaType={evidence.mediaType} label={words.evidence} />
      ) : (
        <ErrorNotice error={error} />
      )}
    </section>
  )
}
