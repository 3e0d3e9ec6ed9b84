/** One written row as an entry lists it: 32 bytes in storage. */
export interface ListedRow {
  readonly table: number
  readonly id: number
  readonly version: number
  /** The first 16 bytes of the row's MAC. */
  readonly digest: Uint8Array
}

/** How many bytes one row takes in a list. */
export const listedRowBytes = 32

/** Collects the rows a transaction writes, in the order they were written. */
export interface RowList {
  add(row: ListedRow): void
  bytes(): Buffer
}

/** An empty list. */
export function rowList(): RowList {
  let buffer = Buffer.allocUnsafe(listedRowBytes * 8)
  let length = 0
  return {
    add(row) {
      if (length + listedRowBytes > buffer.length)
        buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)])
      buffer.writeUInt32BE(row.table, length)
      buffer.writeUIntBE(0, length + 4, 2)
      buffer.writeUIntBE(row.id, length + 6, 6)
      buffer.writeUInt32BE(row.version, length + 12)
      buffer.set(row.digest.subarray(0, 16), length + 16)
      length += listedRowBytes
    },
    bytes: () => buffer.subarray(0, length),
  }
}

/** The rows of a stored list; throws when it does not consist of whole rows. */
export function listedRows(bytes: Uint8Array): readonly ListedRow[] {
  if (bytes.length % listedRowBytes !== 0) throw new Error('a list of rows is cut')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const rows: ListedRow[] = []
  for (let at = 0; at < buffer.length; at += listedRowBytes)
    rows.push({
      table: buffer.readUInt32BE(at),
      id: buffer.readUIntBE(at + 6, 6),
      version: buffer.readUInt32BE(at + 12),
      digest: buffer.subarray(at + 16, at + 32),
    })
  return rows
}
