import type { RequestAttachment } from '../../../shared/request/summary.ts'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { FilePreview } from '../../evidence/open/FilePreview.tsx'
import { call } from '../../ipc/call.ts'
import { useFileBytes } from '../../ipc/useFileBytes.ts'

export interface StoredPreviewProps {
  readonly requestId: number
  readonly attachment: RequestAttachment
}

/** A stored file of a letter, read from the core; opening it is an entry of the trail. */
export function StoredPreview({ requestId, attachment }: StoredPreviewProps) {
  const { attachmentId } = attachment
  const { bytes, error } = useFileBytes(`${requestId}:${attachmentId}`, (offset) =>
    call('requests.readAttachment', { requestId, attachmentId, offset }),
  )
  if (error !== null) return <ErrorNotice error={error} />
  return <FilePreview bytes={bytes} mediaType={attachment.mediaType} label={attachment.name} />
}
