import type { TrailField } from './field.ts'
import { letterFields } from './letterFields.ts'
import { machineFields } from './machineFields.ts'
import { personFields } from './personFields.ts'
import { workFields } from './workFields.ts'

/** Every field an entry's body may hold, by the name it is stored under. Stored: never rename one, only add. */
export const trailFields = {
  ...letterFields,
  ...personFields,
  ...workFields,
  ...machineFields,
} satisfies Readonly<Record<string, TrailField>>

/** The name of a field. */
export type TrailFieldName = keyof typeof trailFields

type Words<F> = F extends { readonly kind: 'words'; readonly words?: Readonly<Record<infer W, string>> }
  ? W
  : never

type Scalar = string | number | boolean | null | undefined

/** A literal needs its word; what was typed (a plain string) is masked as text where it has none. */
type TextOf<N extends TrailFieldName, V extends string> = string extends V
  ? V
  : (typeof trailFields)[N]['kind'] extends 'words'
    ? V extends Words<(typeof trailFields)[N]>
      ? V
      : never
    : (typeof trailFields)[N]['kind'] extends 'hidden' | 'group'
      ? V
      : never

// The keys of a keyed group are data, and so are its values; what has no word there is masked as text.
type ValueOf<N extends TrailFieldName, V> = (typeof trailFields)[N]['kind'] extends 'keyed'
  ? V
  : V extends string
    ? TextOf<N, V>
    : V extends Scalar
      ? V
      : V extends readonly (infer E)[]
        ? readonly ValueOf<N, E>[]
        : string extends keyof V
          ? (typeof trailFields)[N]['kind'] extends 'hidden'
            ? V
            : { readonly [key: string]: Told<V[string & keyof V]> }
          : Told<V>

/**
 * The census of the trail: a body whose every field, at any depth, has its Chinese name and its masking, and whose every
 * closed value has its word. Anything else becomes `never`, so that the act does not compile.
 */
export type Told<D> = unknown extends D
  ? never
  : D extends Scalar
    ? D
    : D extends readonly (infer E)[]
      ? readonly Told<E>[]
      : { readonly [N in keyof D]: N extends TrailFieldName ? ValueOf<N, D[N]> : never }
