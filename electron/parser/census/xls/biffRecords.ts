/** One record of a BIFF stream; `pieces` are its own data and that of its CONTINUE records. */
export interface BiffRecord {
  readonly id: number
  readonly at: number
  readonly data: Buffer
  readonly pieces: readonly Buffer[]
}

const continuation = 0x3c

/** The records of a stream from an offset on, to its end. */
export function* biffRecords(stream: Buffer, from: number): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    const begin = at
    const id = stream.readUInt16LE(at)
    const first = piece(stream, at)
    const pieces = [first]
    at += 4 + first.length
    if (id === 0 && first.length === 0) return
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === continuation) {
      const next = piece(stream, at)
      pieces.push(next)
      at += 4 + next.length
    }
    yield { id, at: begin, data: first, pieces }
  }
}

function piece(stream: Buffer, at: number): Buffer {
  return stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
}
