import { hash } from 'node:crypto'
import type { AuditStatement } from '../../../shared/audit/entry.ts'
import { byteWriter } from './byteWriter.ts'

/** An entry as the chain sees it: what it says, the commitments, and the link it stands on. */
export interface ChainedStatement extends AuditStatement {
  /** Empty when the entry has no body. */
  readonly commitment: Uint8Array
  /** SHA-256 of the list of rows written; empty when none were. */
  readonly rowsDigest: Uint8Array
  readonly previous: Uint8Array
}

/** What the first entry stands on. */
export const chainStart: Uint8Array = Buffer.alloc(32)

const writer = byteWriter()

/** The exact bytes of an entry (docs/architecture/audit.md, format 1); valid until the next call. */
export function entryBytes(entry: ChainedStatement): Buffer {
  return writer
    .clear()
    .text('cqw.audit.entry')
    .i64(entry.seq)
    .i64(entry.format)
    .i64(entry.suite)
    .i64(entry.actorId)
    .text(entry.actorName)
    .text(entry.at)
    .i64(entry.monotoneUs)
    .text(entry.bootId)
    .text(entry.act)
    .text(entry.object)
    .text(entry.result)
    .bytes(entry.commitment)
    .bytes(entry.rowsDigest)
    .bytes(entry.previous)
    .view()
}

const blockBytes = 64

/** A key of HMAC-SHA-256 with its two pads made once: node's own Hmac costs ten times as much for our short texts. */
export interface MacKey {
  readonly inner: Buffer
  readonly outer: Buffer
}

/** Prepares a key of 32 bytes. */
export function macKey(bytes: Uint8Array): MacKey {
  if (bytes.length !== 32) throw new Error('a MAC key has 32 bytes')
  const inner = Buffer.alloc(blockBytes, 0x36)
  const outer = Buffer.alloc(blockBytes, 0x5c)
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number
    inner[index] = byte ^ 0x36
    outer[index] = byte ^ 0x5c
  }
  return { inner, outer }
}

let scratch = Buffer.alloc(8192)
const outerScratch = Buffer.alloc(blockBytes + 32)

/** HMAC-SHA-256, the MAC of suite 1. */
export function mac(key: MacKey, bytes: Uint8Array): Buffer {
  const length = blockBytes + bytes.length
  if (scratch.length < length) scratch = Buffer.alloc(length * 2)
  scratch.set(key.inner, 0)
  scratch.set(bytes, blockBytes)
  outerScratch.set(key.outer, 0)
  outerScratch.set(digest(scratch.subarray(0, length)), blockBytes)
  return digest(outerScratch)
}

/** SHA-256, the digest of suite 1. */
export function digest(bytes: Uint8Array): Buffer {
  // Node hands out a string in half the time of a buffer, and every act asks eleven times.
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1')
}

/** The seal of an entry under the key of exactly this entry. */
export function sealOf(sealKey: Uint8Array, bytes: Uint8Array): Buffer {
  return mac(macKey(sealKey), bytes)
}

/** The link of an entry: it covers the seal too, so that no stored column of an entry is outside of it. */
export function linkOf(linkKey: MacKey, bytes: Uint8Array, seal: Uint8Array): Buffer {
  return mac(linkKey, Buffer.concat([bytes, seal]))
}

const nextWord = Buffer.from('cqw.audit.seal.next')

/** The key that seals the next entry: one step of a hash, so that nobody gets back from it. */
export function nextSealKey(sealKey: Uint8Array): Buffer {
  return digest(Buffer.concat([nextWord, sealKey]))
}

/** The commitment to a body: without its salt of 32 random bytes it says nothing about the body. */
export function commitmentOf(salt: Uint8Array, body: string): Buffer {
  return digest(Buffer.concat([salt, Buffer.from(body, 'utf8')]))
}
