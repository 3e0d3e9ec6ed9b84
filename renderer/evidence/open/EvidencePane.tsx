import { styled } from '@mui/material/styles'
import type { Evidence } from '../../../shared/verification/summary.ts'
import { Block, Grid, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { call } from '../../ipc/call.ts'
import { useFileBytes } from '../../ipc/useFileBytes.ts'
import { evidenceWords as words } from '../words.ts'
import { FilePreview } from './FilePreview.tsx'

const Frame = styled('div')({
  border: '1px solid var(--line)',
  background: 'var(--page)',
  maxHeight: 'max(18rem, calc(100vh - 16rem))',
  overflow: 'auto',
})

export interface EvidencePaneProps {
  readonly candidateId: number
  readonly evidence: readonly Evidence[]
  readonly label: string
  /** Shown when there is nothing to look at. */
  readonly none: string
}

/** The evidence of a person as it was kept, with its 校验码. */
export function EvidencePane({ candidateId, evidence, label, none }: EvidencePaneProps) {
  if (evidence.length === 0)
    return (
      <Quiet as="p" margin={0}>
        {none}
      </Quiet>
    )
  return (
    <Grid aria-label={label} as="section" gap="0.75rem">
      {evidence.map((item) => (
        <Piece key={item.attachmentId} candidateId={candidateId} item={item} label={label} />
      ))}
    </Grid>
  )
}

function Piece({ candidateId, item, label }: { candidateId: number; item: Evidence; label: string }) {
  const { attachmentId } = item
  // Opening evidence is an entry of the trail.
  const { bytes, error } = useFileBytes(`${candidateId}:${attachmentId}`, (offset) =>
    call('verifications.readEvidence', { candidateId, attachmentId, offset }),
  )
  return (
    <Block as="figure" margin={0}>
      <Quiet as="figcaption" below="0.25rem">
        {label}
        {item.page !== null && words.page(item.page)} · {words.checkCode}{' '}
        <span className="mono">{item.checkCode}</span>
      </Quiet>
      {error === null ? (
        // A picture scrolls by keyboard too.
        <Frame tabIndex={0} role="group" aria-label={label}>
          <FilePreview bytes={bytes} mediaType={item.mediaType} label={label} />
        </Frame>
      ) : (
        <ErrorNotice error={error} />
      )}
    </Block>
  )
}
