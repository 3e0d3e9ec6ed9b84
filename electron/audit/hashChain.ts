import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { AuditStatement } from '../../shared/audit/entry.ts'
import { byteWriter } from '../database/byteWriter.ts'

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

/** HMAC-SHA-256, the MAC of suite 1. */
export function mac(key: KeyObject | Uint8Array, bytes: Uint8Array): Buffer {
  return createHmac('sha256', key).update(bytes).digest()
}

/** SHA-256, the digest of suite 1. */
export function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** The seal of an entry under the key of exactly this entry. */
export function sealOf(sealKey: KeyObject | Uint8Array, bytes: Uint8Array): Buffer {
  return mac(sealKey, bytes)
}

/** The link of an entry: it covers the seal too, so that no stored column of an entry is outside of it. */
export function linkOf(linkKey: KeyObject, bytes: Uint8Array, seal: Uint8Array): Buffer {
  return createHmac('sha256', linkKey).update(bytes).update(seal).digest()
}

/** The key that seals the next entry; nobody gets back from it. */
export function nextSealKey(sealKey: Uint8Array): Buffer {
  return mac(sealKey, Buffer.from('cqw.audit.seal.next'))
}

/** The commitment to a body: without its salt it says nothing about the body. */
export function commitmentOf(salt: Uint8Array, body: string): Buffer {
  return mac(salt, Buffer.from(body, 'utf8'))
}

/** Keeps a MAC key outside of ordinary objects. */
export function macKey(bytes: Uint8Array): KeyObject {
  return createSecretKey(bytes)
}
