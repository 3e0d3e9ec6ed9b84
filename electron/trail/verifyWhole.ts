import type { TrailVerdict } from '../../shared/audit/entry.ts'
import type { WholeVerdict } from '../../shared/audit/wholeVerdict.ts'
import { loadSealKey } from '../database/key/keys.ts'
import { followSeals, type SealFollower } from './followSeals.ts'
import { type VerifyParts, type VerifyProgress, verifyStore } from './verifyStore.ts'
import { retold } from './walks.ts'

/**
 * Walks the whole trail with the auditor's root: links, bodies, lists, every seal, all rows, and the stored key against
 * the one that follows the last entry. The root is overwritten when the walk ends, however it ends.
 */
export function* verifyWhole(parts: VerifyParts, root: Uint8Array): Generator<VerifyProgress, WholeVerdict> {
  const seals = followSeals(root)
  root.fill(0)
  let progress: VerifyProgress = { entries: 0, rows: 0 }
  try {
    const walk = verifyStore({ ...parts, onEntry: seals.take })
    const verdict = yield* retold(walk, (step) => {
      progress = step
      return step
    })
    // Nothing was written since the walk arrived at the end: both happen within one step.
    return verdictOf(verdict, seals, { progress, stored: storedKeyFits(parts, verdict, seals) })
  } finally {
    seals.wipe()
  }
}

/** Whether the store keeps the key that follows the last entry; null when the walk did not come that far. */
function storedKeyFits({ handle }: VerifyParts, verdict: TrailVerdict, seals: SealFollower): boolean | null {
  if (!verdict.ok) return null
  const stored = loadSealKey(handle)
  try {
    return stored.seq === verdict.head.seq + 1 && seals.endsWith(stored.key)
  } finally {
    stored.key.fill(0)
  }
}

function verdictOf(
  verdict: TrailVerdict,
  seals: SealFollower,
  found: { readonly progress: VerifyProgress; readonly stored: boolean | null },
): WholeVerdict {
  const { progress, stored } = found
  const counts = {
    entries: verdict.ok ? verdict.entries : progress.entries,
    rows: verdict.ok ? verdict.rows : progress.rows,
    seals: seals.count(),
  }
  const bad = seals.firstBad()
  // The first seal stands, or the key at the end does: the code is this trail's.
  const codeFits = (bad !== 1 && seals.count() > 0) || stored === true
  if (bad !== null && codeFits && (verdict.ok || bad <= verdict.seq))
    return {
      ...counts,
      outcome: 'broken',
      firstBad: { seq: bad, reason: 'seal-changed', row: null },
      codeFits,
    }
  if (!verdict.ok) {
    const { seq, reason, row = null } = verdict
    return { ...counts, outcome: 'broken', firstBad: { seq, reason, row }, codeFits }
  }
  if (!codeFits) return { ...counts, outcome: 'code-differs', firstBad: null, codeFits }
  if (stored === true) return { ...counts, outcome: 'whole', firstBad: null, codeFits }
  const after = { seq: verdict.head.seq + 1, reason: 'seal-key-differs', row: null } as const
  return { ...counts, outcome: 'broken', firstBad: after, codeFits }
}
