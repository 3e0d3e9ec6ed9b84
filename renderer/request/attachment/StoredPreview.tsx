import type { RequestAttachment } from '../../../shared/request/summary.ts'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { FilePreview } from './FilePreview.tsx'
import { useAttachmentBytes } from './useAttachmentBytes.ts'

export interface StoredPreviewProps {
  readonly requestId: number
  readonly attachment: RequestAttachment
}

/** A stored file of a letter, read from the core. */
export function StoredPreview({ requestId, attachment }: StoredPreviewProps) {
  const { bytes, error } = useAttachmentBytes(requestId, attachment.attachmentId)
  if (error !== null) return <ErrorNotice error={error} />
  return <FilePreview bytes={bytes} mediaType={attachment.mediaType} label={attachment.name} />
}
