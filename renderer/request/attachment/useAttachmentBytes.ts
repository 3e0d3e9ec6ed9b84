import { useEffect, useState } from 'react'
import { bytesOf } from '../../ipc/base64.ts'
import { call } from '../../ipc/call.ts'

/** A file of a letter as it comes piece by piece. */
export interface LoadedFile {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly error: unknown
}

/** Reads a whole file of a letter; opening it is an entry of the trail. Nothing is kept after the component is gone. */
export function useAttachmentBytes(requestId: number, attachmentId: number): LoadedFile {
  const [loaded, setLoaded] = useState<LoadedFile>({ bytes: null, error: null })
  useEffect(() => {
    let gone = false
    setLoaded({ bytes: null, error: null })
    readWhole(requestId, attachmentId, () => gone).then(
      (bytes) => !gone && setLoaded({ bytes, error: null }),
      (error: unknown) => !gone && setLoaded({ bytes: null, error }),
    )
    return () => {
      gone = true
    }
  }, [requestId, attachmentId])
  return loaded
}

async function readWhole(
  requestId: number,
  attachmentId: number,
  isGone: () => boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = await call('requests.readAttachment', { requestId, attachmentId, offset: 0 })
  const whole = new Uint8Array(first.total)
  let piece = bytesOf(first.base64)
  let filled = 0
  for (;;) {
    whole.set(piece, filled)
    filled += piece.length
    if (filled >= whole.length || piece.length === 0 || isGone()) return whole
    const next = await call('requests.readAttachment', { requestId, attachmentId, offset: filled })
    piece = bytesOf(next.base64)
  }
}
