import type { AuditAct } from '../../shared/audit/acts.ts'
import type { ObjectWord } from '../../shared/audit/objectNames.ts'

/** Whether an act is work that 已办 shows; looking, logging in and the machine's own entries are none. */
export type Standing = 'work' | 'none'

/** What a subject knows of the acts that bear its nouns, and to which letters the things belong that its acts are done to. */
export interface History {
  readonly acts: { readonly [A in AuditAct]?: Standing }
  /**
   * By the word of the thing in the trail: what stands after FROM to read `request_id` of every letter it belongs to, where `mine.id` is
   * the thing. Things without a letter are left out.
   */
  readonly letters?: { readonly [W in ObjectWord]?: string }
}

/** A history that judges every act of these nouns: `request` of `request.registered`. An act left out does not compile. */
export interface HistoryOf<N extends string> extends History {
  readonly acts: { readonly [A in Extract<AuditAct, `${N}.${string}`>]: Standing }
}

/** How every act stands, and the letters of things, of all subjects together. */
export interface WholeHistory {
  readonly acts: Readonly<Record<AuditAct, Standing>>
  readonly letters: { readonly [W in ObjectWord]?: string }
}
