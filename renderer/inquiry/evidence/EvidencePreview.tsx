import type { BatchEvidence } from '../../../shared/inquiry/summary.ts'
import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { FilePreview } from '../../evidence/open/FilePreview.tsx'
import { call } from '../../ipc/call.ts'
import { useFileBytes } from '../../ipc/useFileBytes.ts'

export interface EvidencePreviewProps {
  readonly batchId: number
  readonly evidence: BatchEvidence
}

/** A file of evidence as it was kept; every look is in the trail. */
export function EvidencePreview({ batchId, evidence }: EvidencePreviewProps) {
  const { evidenceId, mediaType, name } = evidence
  const { bytes, error } = useFileBytes(`evidence:${evidenceId}`, (offset) =>
    call('inquiries.readEvidence', { batchId, evidenceId, offset }),
  )
  if (error !== null) return <ErrorNotice error={error} />
  return (
    <Block most="24rem" scrolls rule="top">
      <FilePreview bytes={bytes} mediaType={mediaType} label={name} />
    </Block>
  )
}
