import type { StoredFile } from '../attachment/attachmentStore.ts'
import { mediaTypeOf } from '../attachment/mediaTypeOf.ts'
import type { CallContext } from './callContext.ts'

/** Takes a file that the window handed in and stores it encrypted, before the entry that names it; `kind` says what it stands for. */
export function storedUpload(
  { uploads, attachments }: Pick<CallContext, 'uploads' | 'attachments'>,
  uploadId: string,
  kind: string,
): Promise<StoredFile> {
  const { bytes, fileName } = uploads.take(uploadId)
  return attachments.put({ bytes, mediaType: mediaTypeOf(bytes), kind, originalName: fileName })
}
