import { bytesOf } from './base64.ts'

/** Some bytes of a stored file as base64, and how many it has in all. */
export interface Piece {
  readonly base64: string
  readonly total: number
}

/** Fetches a whole stored file piece by piece; stops early when nobody waits for it any more. */
export async function readWhole(
  read: (offset: number) => Promise<Piece>,
  isGone: () => boolean = () => false,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = await read(0)
  const whole = new Uint8Array(first.total)
  let piece = bytesOf(first.base64)
  let filled = 0
  for (;;) {
    whole.set(piece, filled)
    filled += piece.length
    if (filled >= whole.length || piece.length === 0 || isGone()) return whole
    piece = bytesOf((await read(filled)).base64)
  }
}
