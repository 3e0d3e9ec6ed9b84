import { type TrailVerdict, verdictWords } from '../../../shared/audit/entry.ts'
import { lastSelfCheckAt, selfCheckObject } from '../../audit/auditRepository.ts'
import type { Clock } from '../../call/clock.ts'
import { type Store, systemActor } from '../../store/store.ts'
import type { VerifyProgress } from '../../trail/verifyStore.ts'

const quietMs = 20_000
const verifyEveryMs = 20 * 3_600_000
/** How long one slice of care may keep the core from answering. */
const sliceMs = 40

/** What the core does for the store while nobody needs it. */
export interface IdleCare {
  /** A call came: care waits until it has been quiet again for a while. */
  noteCall(): void
  /** Goes on for a slice when it is quiet; answers with the words of a breach that was just found. */
  tick(store: Store): string | null
}

interface Cared {
  readonly store: Store
  seq: number
  walk: Generator<VerifyProgress, TrailVerdict> | null
}

/** Empties the journal of used seal keys, and verifies the whole trail once a day, in slices that nobody notices. */
export function createIdleCare(clock: Clock): IdleCare {
  let calledAt = clock.monotonicMs()
  let cared: Cared | null = null
  return {
    noteCall: () => {
      calledAt = clock.monotonicMs()
    },
    tick: (store) => {
      if (clock.monotonicMs() - calledAt < quietMs) return null
      if (cared?.store !== store) {
        const isDue = clock.now().getTime() - lastVerifiedMs(store) > verifyEveryMs
        cared = { store, seq: 0, walk: isDue ? store.verifySlices() : null }
      }
      const verdict = cared.walk === null ? null : walkOn(cared)
      const breach = verdict === null ? null : recorded(store, verdict)
      // Last, so that the entry of the verification itself does not linger in the journal either.
      if (cared.seq !== store.head().seq) {
        store.checkpoint()
        cared.seq = store.head().seq
      }
      return breach
    },
  }
}

function walkOn(cared: Cared): TrailVerdict | null {
  const begun = performance.now()
  const { walk } = cared
  if (walk === null) return null
  // A walk that throws is over: asked again it would answer nothing at all.
  cared.walk = null
  while (performance.now() - begun < sliceMs) {
    const step = walk.next()
    if (step.done === true) return step.value
  }
  cared.walk = walk
  return null
}

function recorded(store: Store, verdict: TrailVerdict): string | null {
  const words = verdictWords(verdict)
  store.transact(systemActor, (tx) =>
    tx.record({
      act: 'system.verified',
      object: selfCheckObject,
      result: verdict.ok ? 'done' : 'failed',
      detail: { words },
    }),
  )
  return verdict.ok ? null : words
}

function lastVerifiedMs(store: Store): number {
  const at = store.read(lastSelfCheckAt)
  return at === null ? 0 : new Date(at).getTime()
}
