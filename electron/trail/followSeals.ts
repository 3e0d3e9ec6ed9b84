import { timingSafeEqual } from 'node:crypto'
import { entryBytes, nextSealKey, sealOf } from '../database/key/hashChain.ts'
import type { StoredEntry } from './storedEntry.ts'

/** Goes along with a walk over the trail and checks every seal; its keys are overwritten as it goes. */
export interface SealFollower {
  /** Checks the seal of the next entry and moves the key on. */
  take(entry: StoredEntry): void
  /** How many seals stood. */
  count(): number
  /** The first entry whose seal does not stand, or null. */
  firstBad(): number | null
  /** True when this is the key that seals the entry after the last one taken. */
  endsWith(storedKey: Uint8Array): boolean
  /** Overwrites the key. */
  wipe(): void
}

/** Follows the seals from the root (32 bytes), which is copied; the caller overwrites its own. */
export function followSeals(root: Uint8Array): SealFollower {
  let key: Buffer = Buffer.from(root)
  let stood = 0
  let bad: number | null = null
  return {
    take: (entry) => {
      if (sealOf(key, entryBytes(entry)).equals(entry.seal)) stood += 1
      else bad ??= entry.seq
      const next = nextSealKey(key)
      key.fill(0)
      key = next
    },
    count: () => stood,
    firstBad: () => bad,
    endsWith: (storedKey) => storedKey.length === key.length && timingSafeEqual(storedKey, key),
    wipe: () => key.fill(0),
  }
}
