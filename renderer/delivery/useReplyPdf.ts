import { useEffect, useState } from 'react'
import { bytesOf } from '../ipc/base64.ts'
import { call } from '../ipc/call.ts'

/** The pages of a letter as they come piece by piece. */
interface LoadedPages {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly error: unknown
}

/** Reads the pages that are printed; opening them is an entry of the trail. Nothing is kept after the component is gone. */
export function useReplyPdf(replyId: number): LoadedPages {
  const [loaded, setLoaded] = useState<LoadedPages>({ bytes: null, error: null })
  useEffect(() => {
    let gone = false
    readWhole(replyId, () => gone).then(
      (bytes) => !gone && setLoaded({ bytes, error: null }),
      (error: unknown) => !gone && setLoaded({ bytes: null, error }),
    )
    return () => {
      gone = true
    }
  }, [replyId])
  return loaded
}

async function readWhole(replyId: number, isGone: () => boolean): Promise<Uint8Array<ArrayBuffer>> {
  const variant = 'outgoing' as const
  const first = await call('replies.readPdf', { replyId, variant, offset: 0 })
  const whole = new Uint8Array(first.total)
  let piece = bytesOf(first.base64)
  let filled = 0
  for (;;) {
    whole.set(piece, filled)
    filled += piece.length
    if (filled >= whole.length || piece.length === 0 || isGone()) return whole
    piece = bytesOf((await call('replies.readPdf', { replyId, variant, offset: filled })).base64)
  }
}
