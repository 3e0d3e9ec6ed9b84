import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** One refused login, sealed by the key of its place; the key is then replaced by its successor and cannot be had again. */
export interface JournalEntry {
  readonly at: string
  /** The account as a keyed hash: what a person mistyped may be a password. */
  readonly account: string
  /** Which start of the machine, and the monotone milliseconds since; absent in entries of before they were noted. */
  readonly boot?: string | undefined
  readonly upMs?: number | undefined
  readonly mac: string
}

/** The next key of the chain. */
export function nextKey(key: Uint8Array): Buffer {
  return createHash('sha256').update('login-journal-next\0').update(key).digest()
}

/** The MAC of the entry at `place`, chained to the one before. */
export function entryMac(
  key: Uint8Array,
  entry: Omit<JournalEntry, 'mac'> & { readonly place: number; readonly previous: string },
): string {
  const { place, at, account, previous, boot, upMs } = entry
  const monotone = boot === undefined ? [] : [boot, upMs]
  const text = JSON.stringify([place, at, account, previous, ...monotone])
  return createHmac('sha256', key).update(text).digest('hex')
}

/** The MAC of what was carried over from the epoch before, under the first key. */
export function carriedMac(key: Uint8Array, carried: unknown): string {
  return createHmac('sha256', key).update('carried\0').update(JSON.stringify(carried)).digest('hex')
}

/** True when every entry was sealed in its place from `firstKey` on and the key that is left is the one due. */
export function isChainIntact(
  firstKey: Uint8Array,
  entries: readonly JournalEntry[],
  keyLeft: Uint8Array,
): boolean {
  let key: Uint8Array = firstKey
  let previous = ''
  for (const [place, { mac, ...entry }] of entries.entries()) {
    if (entryMac(key, { place, ...entry, previous }) !== mac) return false
    key = nextKey(key)
    previous = mac
  }
  return key.length === keyLeft.length && timingSafeEqual(key, keyLeft)
}
