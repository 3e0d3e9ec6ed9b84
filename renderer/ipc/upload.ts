import type { Output } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { maxChunkBytes } from '../../shared/upload/contract.ts'
import { zhCN } from '../text/zhCN.ts'
import { base64Of } from './base64.ts'
import { call } from './call.ts'

export interface UploadOptions {
  onProgress?(done: number, total: number): void
  readonly signal?: AbortSignal
}

/** Hands a file to the core in pieces; the answer names it in the act that follows. A broken-off upload is discarded. */
export async function uploadFile(file: File, options: UploadOptions = {}): Promise<Output<'uploads.finish'>> {
  // A file that this window may not read also looks empty.
  if (file.size === 0) throw new AppError('file-unreadable', zhCN.upload.unreadable)
  const { uploadId } = await call('uploads.begin', { fileName: file.name, size: file.size })
  try {
    for (let offset = 0; offset < file.size; offset += maxChunkBytes) {
      if (options.signal?.aborted) throw new AppError('cancelled', zhCN.upload.cancelled)
      const piece = file.slice(offset, Math.min(file.size, offset + maxChunkBytes))
      const base64 = base64Of(new Uint8Array(await piece.arrayBuffer()))
      const { received } = await call('uploads.append', { uploadId, offset, base64 })
      options.onProgress?.(received, file.size)
    }
    return await call('uploads.finish', { uploadId })
  } catch (error) {
    // The first refusal is the one worth telling, whether or not the discarding itself is answered.
    throw await call('uploads.discard', { uploadId }).then(
      () => error,
      () => error,
    )
  }
}
