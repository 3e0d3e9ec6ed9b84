import { useEffect, useState } from 'react'
import { bytesOf } from '../ipc/base64.ts'
import { call } from '../ipc/call.ts'

/** Evidence as it comes piece by piece. */
export interface LoadedEvidence {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly error: unknown
}

/** Reads a whole piece of evidence of a person; opening it is an entry of the trail. */
export function useEvidenceBytes(candidateId: number, attachmentId: number): LoadedEvidence {
  const [loaded, setLoaded] = useState<LoadedEvidence>({ bytes: null, error: null })
  useEffect(() => {
    let isGone = false
    setLoaded({ bytes: null, error: null })
    readWhole(candidateId, attachmentId, () => isGone).then(
      (bytes) => !isGone && setLoaded({ bytes, error: null }),
      (error: unknown) => !isGone && setLoaded({ bytes: null, error }),
    )
    return () => {
      isGone = true
    }
  }, [candidateId, attachmentId])
  return loaded
}

async function readWhole(
  candidateId: number,
  attachmentId: number,
  isGone: () => boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = await call('verifications.readEvidence', { candidateId, attachmentId, offset: 0 })
  const whole = new Uint8Array(first.total)
  let piece = bytesOf(first.base64)
  let filled = 0
  for (;;) {
    whole.set(piece, filled)
    filled += piece.length
    if (filled >= whole.length || piece.length === 0 || isGone()) return whole
    piece = bytesOf(
      (await call('verifications.readEvidence', { candidateId, attachmentId, offset: filled })).base64,
    )
  }
}
