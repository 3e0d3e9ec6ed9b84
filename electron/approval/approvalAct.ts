import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { ApprovalChange, ApprovalKind } from '../../shared/approval/model.ts'
import type { Told, TrailFieldName } from '../../shared/audit/fields/fields.ts'
import { AppError } from '../../shared/errors.ts'
import type { Actor } from '../call/actor.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'

/** Both sides of a proposal stand in the trail: each field needs its word and its masking there. */
type Census<T> = [T] extends [Told<T>]
  ? unknown
  : { readonly fieldWithoutWords: Exclude<keyof T, TrailFieldName> }

/** What one kind of proposal does, declared once: the door asks, compares, performs, closes and records by it. */
interface DeclaredAct<P extends object, B extends object> {
  readonly kind: ApprovalKind
  /** What a proposal carries; it is wiped when the proposal is closed. */
  readonly payload: z.ZodType<P>
  /** Fields of the payload that the trail never sees, such as half of a code. */
  readonly secrets?: readonly (keyof P & string)[]
  /** What stands in the way now, as a sentence that says what to do; null when nothing does. Asked at the proposal and at the confirmation. */
  obstacle(tx: Reading, payload: P, at: Date): string | null
  /** The values that the act would replace, as JSON; if they are others at the confirmation, it is refused. Throws `not-found`. */
  before(tx: Reading, payload: P): B
  /** 原来 and 现在 of each field in words, for who confirms; left out where the sentence of the proposal says it all. */
  changes?(before: unknown, payload: P): readonly ApprovalChange[]
  /** What must succeed outside the database first; may answer with the confirmer's half of a first-login code. */
  beforehand?(payload: P, context: CallContext): Promise<string | null>
  /** Does it, with its own entry, in the transaction that closes the proposal. `actor` is who confirms. */
  perform(tx: Writing, payload: P, actor: Actor): void
  /** What follows outside the database once it is done; may answer as `beforehand`. */
  afterwards?(payload: P, context: CallContext): Promise<string | null> | null
}

/** A declared act as its proposers see it: typed by what a proposal carries. */
export interface ProposableAct<P extends object> {
  readonly kind: ApprovalKind
  assess(tx: Reading, payload: P, at: Date): { readonly obstacle: string | null; readonly before: object }
  /** The payload without its secrets, for the trail. */
  told(payload: P): object
}

/** What a proposal row carries that an act reads. */
interface Carried {
  readonly payload: unknown
  readonly before: unknown
}

/** A declared act as the door uses it: every question takes the stored proposal. */
export interface ApprovalAct {
  /** What stands in the way of confirming a stored proposal, its object having changed included; null when nothing does. */
  obstacle(tx: Reading, carried: Carried, at: Date): string | null
  changes(carried: Carried): readonly ApprovalChange[]
  /** The payload without its secrets; an empty object when it cannot be understood. */
  told(carried: Carried): object
  beforehand(carried: Carried, context: CallContext): Promise<string | null>
  perform(tx: Writing, carried: Carried, actor: Actor): void
  afterwards(carried: Carried, context: CallContext): Promise<string | null>
}

const unreadable = '这一事项的内容无法识别，请撤回后重新提出。'

/** Declares an act: one object for who proposes (`assess`) and for the door (everything else). */
export function approvalAct<P extends object, B extends object>(
  act: DeclaredAct<P, B> & Census<P> & Census<B>,
): ProposableAct<P> & { readonly door: ApprovalAct } {
  const parsed = ({ payload }: Carried) => act.payload.safeParse(payload)
  const payloadOf = (carried: Carried) => {
    const { data, success } = parsed(carried)
    if (!success) throw new AppError('database-damaged', unreadable)
    return data
  }
  const told = (payload: P) =>
    Object.fromEntries(
      Object.entries(payload).filter(([key]) => !act.secrets?.some((secret) => secret === key)),
    )
  return {
    kind: act.kind,
    assess: (tx, payload, at) => ({
      obstacle: act.obstacle(tx, payload, at),
      before: act.before(tx, payload),
    }),
    told,
    door: {
      obstacle: (tx, carried, at) => {
        const { data, success } = parsed(carried)
        if (!success) return unreadable
        return (
          act.obstacle(tx, data, at) ??
          changedMeanwhile(act, data, { proposed: carried.before, current: act.before(tx, data) })
        )
      },
      changes: (carried) => {
        const { data, success } = parsed(carried)
        return success ? (act.changes?.(carried.before, data) ?? []) : []
      },
      told: (carried) => {
        const { data, success } = parsed(carried)
        return success ? told(data) : {}
      },
      beforehand: async (carried, context) => act.beforehand?.(payloadOf(carried), context) ?? null,
      perform: (tx, carried, actor) => act.perform(tx, payloadOf(carried), actor),
      afterwards: async (carried, context) => act.afterwards?.(payloadOf(carried), context) ?? null,
    },
  }
}

interface Befores {
  readonly proposed: unknown
  readonly current: object
}

/** Why what was proposed is no longer what it would replace. A proposal of an older version of the program kept no values to compare. */
function changedMeanwhile<P extends object, B extends object>(
  act: DeclaredAct<P, B>,
  payload: P,
  { proposed, current }: Befores,
): string | null {
  if (proposed === null || isDeepStrictEqual(proposed, JSON.parse(JSON.stringify(current)))) return null
  const today = new Map((act.changes?.(current, payload) ?? []).map(({ field, before }) => [field, before]))
  const moved = act
    .changes?.(proposed, payload)
    .find(({ field, before }) => (today.get(field) ?? before) !== before)
  const what =
    moved === undefined
      ? '它的内容已有变动'
      : `「${moved.field}」已由“${moved.before}”变为“${today.get(moved.field)}”`
  return `这一事项提出之后，${what}，不能再按原样确认；请撤回后按现在的内容重新提出。`
}

/** What each kind of proposal does: complete, or it does not compile. The subject that an act belongs to declares it; the roof lists them. */
export type ApprovalActs = Readonly<Record<ApprovalKind, ApprovalAct>>
