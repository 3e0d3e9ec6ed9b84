const two32 = 4294967296

/** Writes the canonical bytes that MACs are taken over into one reused buffer. */
export interface ByteWriter {
  /** Forgets what was written. */
  clear(): ByteWriter
  u8(value: number): ByteWriter
  u32(value: number): ByteWriter
  /** A safe integer as eight bytes, big-endian two's complement. */
  i64(value: number): ByteWriter
  /** Bytes as they are, without a length. */
  raw(bytes: Uint8Array): ByteWriter
  /** Four bytes of length, then the bytes. */
  bytes(bytes: Uint8Array): ByteWriter
  /** Four bytes of length, then UTF-8. */
  text(value: string): ByteWriter
  /** What was written; valid until the next `clear`. */
  view(): Buffer
}

/** A new writer with a buffer that grows. */
export function byteWriter(): ByteWriter {
  let buffer = Buffer.allocUnsafe(8192)
  let length = 0
  const room = (wanted: number): number => {
    if (length + wanted > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + wanted))
      buffer.copy(larger, 0, 0, length)
      buffer = larger
    }
    const at = length
    length += wanted
    return at
  }
  const writer: ByteWriter = {
    clear() {
      length = 0
      return writer
    },
    u8(value) {
      const at = room(1)
      buffer[at] = value
      return writer
    },
    u32(value) {
      const at = room(4)
      buffer.writeUInt32BE(value, at)
      return writer
    },
    i64(value) {
      if (!Number.isSafeInteger(value)) throw new Error('only safe integers have canonical bytes')
      const at = room(8)
      buffer.writeInt32BE(Math.floor(value / two32), at)
      buffer.writeUInt32BE(value >>> 0, at + 4)
      return writer
    },
    raw(bytes) {
      const at = room(bytes.length)
      buffer.set(bytes, at)
      return writer
    },
    bytes(bytes) {
      return writer.u32(bytes.length).raw(bytes)
    },
    text(value) {
      const at = room(4 + value.length * 3)
      const written = buffer.write(value, at + 4, 'utf8')
      buffer.writeUInt32BE(written, at)
      length = at + 4 + written
      return writer
    },
    view: () => buffer.subarray(0, length),
  }
  return writer
}
