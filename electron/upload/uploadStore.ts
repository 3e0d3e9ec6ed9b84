import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { maxUploadBytes } from '../../shared/upload/contract.ts'
import type { Upload, UploadStore } from '../call/uploads.ts'

interface Incoming {
  readonly fileName: string
  readonly bytes: Uint8Array
  received: number
  touchedAtMs: number
  sha256: string | null
}

const lifetimeMs = 30 * 60_000
const atOnce = 10

/** Makes an empty store that drops files half an hour after they were last touched and holds at most ten. */
export function createUploadStore(monotonicMs: () => number): UploadStore {
  const incoming = new Map<string, Incoming>()
  const open = (uploadId: string): Incoming => {
    sweep(incoming, monotonicMs())
    const found = incoming.get(uploadId)
    if (found === undefined) throw new AppError('not-found', '上传的文件已过期或已取用，请重新选择文件。')
    found.touchedAtMs = monotonicMs()
    return found
  }
  const finished = (uploadId: string): Upload => uploadOf(open(uploadId))
  return {
    begin(fileName, size) {
      sweep(incoming, monotonicMs())
      if (size > maxUploadBytes) throw new AppError('file-too-large', '文件超过 20 MB，请拆分后再交。')
      if (incoming.size >= atOnce)
        throw new AppError('throttled', '同时上传的文件过多，请先处理完已选的文件。')
      const uploadId = randomBytes(16).toString('hex')
      incoming.set(uploadId, {
        fileName,
        bytes: new Uint8Array(size),
        received: 0,
        touchedAtMs: monotonicMs(),
        sha256: null,
      })
      return uploadId
    },
    append: (uploadId, piece) => append(open(uploadId), piece),
    finish(uploadId) {
      const file = open(uploadId)
      if (file.received !== file.bytes.length)
        throw new AppError('invalid-input', '文件没有传完整，请重新选择文件。')
      file.sha256 ??= createHash('sha256').update(file.bytes).digest('hex')
      return uploadOf(file)
    },
    take(uploadId) {
      const upload = finished(uploadId)
      incoming.delete(uploadId)
      return upload
    },
    peek: finished,
    discard: (uploadId) => void incoming.delete(uploadId),
    clear: () => incoming.clear(),
  }
}

function append(file: Incoming, piece: { readonly offset: number; readonly bytes: Uint8Array }): number {
  if (
    file.sha256 !== null ||
    piece.offset !== file.received ||
    piece.offset + piece.bytes.length > file.bytes.length
  )
    throw new AppError('invalid-input', '文件传送次序有误，请重新选择文件。')
  file.bytes.set(piece.bytes, piece.offset)
  file.received += piece.bytes.length
  return file.received
}

function uploadOf(file: Incoming): Upload {
  if (file.sha256 === null) throw new AppError('invalid-input', '文件还没有传完，请稍候再试。')
  return { bytes: file.bytes, fileName: file.fileName, sha256: file.sha256 }
}

function sweep(incoming: Map<string, Incoming>, now: number): void {
  for (const [uploadId, file] of incoming) if (now - file.touchedAtMs > lifetimeMs) incoming.delete(uploadId)
}
