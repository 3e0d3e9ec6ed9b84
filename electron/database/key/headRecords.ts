import { timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { TrailHead } from '../../../shared/audit/entry.ts'
import { openPlainFile, readPlainFile } from '../../machine/plainFile.ts'
import { syncFolder, writeNewFile } from '../file/durableFile.ts'
import { type MacKey, mac } from './hashChain.ts'

/** One head record as it stands on the disk. */
export interface HeadRecord extends TrailHead {
  /** Counts the records, so that the newer of two is known. */
  readonly count: number
  /** True when the store was closed in order after this record. */
  readonly clean: boolean
  /** The latest moment that was believed, in milliseconds (security 51); 0 while none is known. */
  readonly markMs: number
  /** The digest over the control rows after that entry (32 bytes); null in records of before there was one. */
  readonly control: Buffer | null
}

const controlAt = 64
const magic = 'CQWHEAD1'
const size = 128
const covered = size - 32
const mostBytes = 4096
const slots = ['a', 'b'] as const

function encoded(record: HeadRecord, key: MacKey): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.write(magic, 'latin1')
  bytes.writeBigUInt64BE(BigInt(record.count), 8)
  bytes.writeBigUInt64BE(BigInt(record.seq), 16)
  bytes.writeUInt8(record.clean ? 1 : 0, 24)
  bytes.writeUIntBE(record.markMs, 26, 6)
  bytes.set(record.link, 32)
  if (record.control !== null) bytes.set(record.control, controlAt)
  bytes.set(mac(key, bytes.subarray(0, covered)), covered)
  return bytes
}

/** What a slot says before its MAC can be checked; null when it is no head record. */
function decoded(bytes: Buffer): HeadRecord | null {
  if (bytes.length !== size || bytes.toString('latin1', 0, 8) !== magic) return null
  const count = Number(bytes.readBigUInt64BE(8))
  const seq = Number(bytes.readBigUInt64BE(16))
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seq)) return null
  const clean = bytes.readUInt8(24) === 1
  const control = Buffer.from(bytes.subarray(controlAt, covered))
  return {
    count,
    seq,
    clean,
    markMs: bytes.readUIntBE(26, 6),
    link: Buffer.from(bytes.subarray(32, controlAt)),
    control: control.every((byte) => byte === 0) ? null : control,
  }
}

/** What lies in the slots; throws `file-unreadable` where something else than a file lies in the place of one. */
function slotBytes(folder: string): readonly Buffer[] {
  return slots.flatMap((slot) => readPlainFile(path.join(folder, slot), mostBytes) ?? [])
}

function newest(records: readonly (HeadRecord | null)[]): HeadRecord | null {
  let best: HeadRecord | null = null
  for (const record of records)
    if (record !== null && (best === null || record.count > best.count)) best = record
  return best
}

/** What the newest record claims, unproved: all that can be known before the database is open. Faults as `readHead`. */
export function claimedHead(folder: string): HeadRecord | null {
  return newest(slotBytes(folder).map(decoded))
}

/**
 * The newest record whose MAC stands; null when neither does. A slot that was torn by a crash leaves the other. Fault `file-unreadable`
 * where a folder, a pipe or a link lies in the place of a slot.
 */
export function readHead(folder: string, key: MacKey): HeadRecord | null {
  return newest(
    slotBytes(folder).map((bytes) => {
      const record = decoded(bytes)
      if (record === null) return null
      return timingSafeEqual(mac(key, bytes.subarray(0, covered)), bytes.subarray(covered)) ? record : null
    }),
  )
}

/** Writes head records into two alternating slots; each call returns when the record is on the disk. */
export interface HeadWriter {
  write(head: TrailHead, clean: boolean): void
  /** The latest moment that was believed: it goes into every record from now on. */
  markMs(): number
  setMark(markMs: number): void
  /** The digest over the control rows: it goes into every record from now on. */
  control(): Buffer | null
  setControl(digest: Buffer | null): void
  close(): void
}

/** Makes both slots for a new or restored store. */
export function createHeads(
  folder: string,
  head: TrailHead & Partial<Pick<HeadRecord, 'markMs' | 'control'>>,
  key: MacKey,
): void {
  fs.mkdirSync(folder, { recursive: true })
  for (const [index, slot] of slots.entries()) {
    const file = path.join(folder, slot)
    fs.rmSync(file, { force: true })
    writeNewFile(file, encoded({ markMs: 0, control: null, ...head, count: index + 1, clean: true }, key))
  }
  syncFolder(folder)
}

/** A slot that is gone is made anew: the other one has been proved by now. */
function openSlot(file: string): number {
  const descriptor = openPlainFile(file, 'change')
  if (descriptor !== null) return descriptor
  writeNewFile(file, Buffer.alloc(size))
  syncFolder(path.dirname(file))
  return openSlot(file)
}

/** Opens both slots for writing, after the record `last`. */
export function openHeads(folder: string, last: HeadRecord, key: MacKey): HeadWriter {
  const descriptors = slots.map((slot) => openSlot(path.join(folder, slot)))
  let count = last.count
  let { markMs, control } = last
  return {
    write(head, clean) {
      count += 1
      const descriptor = descriptors[(count + 1) % 2]
      if (descriptor === undefined) throw new Error('a head slot is missing')
      // In place and without a change of size, so that one flush is enough.
      fs.writeSync(
        descriptor,
        encoded({ seq: head.seq, link: head.link, count, clean, markMs, control }, key),
        0,
        size,
        0,
      )
      fs.fdatasyncSync(descriptor)
    },
    markMs: () => markMs,
    setMark: (next) => {
      markMs = next
    },
    control: () => control,
    setControl: (digest) => {
      control = digest
    },
    close() {
      for (const descriptor of descriptors) fs.closeSync(descriptor)
    },
  }
}
