const gbk = new TextDecoder('gbk')
const latin = new TextDecoder('latin1')

/** The text of a BIFF5 byte string in the code page of the workbook (936 is Chinese). */
export function bytesText(bytes: Uint8Array, codePage: number): string {
  return (codePage === 936 || codePage === 54_936 ? gbk : latin).decode(bytes)
}

/** Characters of a BIFF8 string: one byte each, or two where `wide`. */
export function unicodeText(bytes: Buffer, wide: boolean): string {
  return bytes.toString(wide ? 'utf16le' : 'latin1')
}

/** Reads on over the pieces that a record and its continuations are made of. */
export class PieceReader {
  readonly #pieces: readonly Buffer[]
  #piece = 0
  #at = 0

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces
  }

  get atEnd(): boolean {
    return this.#left === 0 && this.#piece >= this.#pieces.length - 1
  }

  get #left(): number {
    return (this.#pieces[this.#piece]?.length ?? 0) - this.#at
  }

  /** That many bytes, across pieces; fewer at the end. */
  bytes(count: number): Buffer {
    const parts: Buffer[] = []
    for (let wanted = count; wanted > 0 && this.#reach(); ) {
      const part = this.#pieces[this.#piece]?.subarray(this.#at, this.#at + wanted) ?? Buffer.alloc(0)
      parts.push(part)
      this.#at += part.length
      wanted -= part.length
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
  }

  uint16(): number {
    const bytes = this.bytes(2)
    return bytes.length < 2 ? 0 : bytes.readUInt16LE(0)
  }

  uint32(): number {
    const bytes = this.bytes(4)
    return bytes.length < 4 ? 0 : bytes.readUInt32LE(0)
  }

  /** Characters of a string: where it goes on in the next piece, a byte there says anew whether they are wide. */
  characters(count: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    for (let wanted = count; wanted > 0; ) {
      if (this.#left === 0) {
        if (!this.#reach()) break
        wide = ((this.bytes(1)[0] ?? 0) & 1) !== 0
      }
      const size = wide ? 2 : 1
      const fits = Math.min(wanted, Math.floor(this.#left / size))
      if (fits === 0) break
      text += unicodeText(this.bytes(fits * size), wide)
      wanted -= fits
    }
    return text
  }

  /** A BIFF8 string with its runs of looks and its phonetic block, both passed over. */
  string(): string {
    const count = this.uint16()
    const flags = this.bytes(1)[0] ?? 0
    const looks = (flags & 8) === 0 ? 0 : this.uint16()
    const phonetic = (flags & 4) === 0 ? 0 : this.uint32()
    const text = this.characters(count, (flags & 1) !== 0)
    this.bytes(looks * 4 + phonetic)
    return text
  }

  #reach(): boolean {
    while (this.#left === 0) {
      if (this.#piece >= this.#pieces.length - 1) return false
      this.#piece++
      this.#at = 0
    }
    return true
  }
}
