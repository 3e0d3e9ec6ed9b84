import type { OutageView } from '../../shared/outage/summary.ts'
import { Block, Quiet } from '../components/layout/layout.tsx'
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
    <Block aria-label={words.evidence} tabIndex={0} as="section" most="45%" scrolls pad="0.5rem 0.75rem">
      <Quiet as="p" margin="0 0 0.25rem">
        {words.evidence} · <span className="mono">{evidence.checkCode}</span>
      </Quiet>
      {error === null ? (
        <FilePreview bytes={bytes} mediaType={evidence.mediaType} label={words.evidence} />
      ) : (
        <ErrorNotice error={error} />
      )}
    </Block>
  )
}
