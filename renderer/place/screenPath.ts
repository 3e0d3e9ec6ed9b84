import type { z } from 'zod'

declare const made: unique symbol

/** A place in the window, made by `ScreenPath.at` from what it is about: never written by hand. */
export type Address = string & { readonly [made]: true }

/** The numbers a pattern asks for: `requestId` in `/requests/$requestId/change`. */
export type ParamOf<Pattern extends string> = Pattern extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamOf<`/${Rest}`>
  : Pattern extends `${string}$${infer Name}`
    ? Name
    : never

type Asked<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined }
type Values<Pattern extends string, Search> = Readonly<Record<ParamOf<Pattern>, number>> & Asked<Search>

/** Where one screen stands: its pattern for the router, its addresses for those who go there. */
export interface ScreenPath<Pattern extends string = string, Search = unknown> {
  readonly pattern: Pattern
  /** The address for these numbers and, behind the question mark, what else the screen may be told. */
  at(...values: [ParamOf<Pattern>] extends [never] ? [Asked<Search>?] : [Values<Pattern, Search>]): Address
  /** What an address tells this screen; a thing it does not understand counts as not told. */
  told(search: unknown): Partial<Search>
}

/** One screen's place; `told` names what its address may carry beside the numbers of the pattern, each of them optional. */
export function screenPath<const Pattern extends string, Search extends object = object>(
  pattern: Pattern,
  told?: z.ZodType<Search>,
): ScreenPath<Pattern, Search> {
  return {
    pattern,
    at: (...[values]) => addressOf(pattern, values ?? {}),
    told: (search) => told?.safeParse(search).data ?? {},
  }
}

function addressOf(pattern: string, values: Readonly<Record<string, unknown>>): Address {
  const left = new Map(Object.entries(values).filter(([, value]) => value !== undefined))
  const path = pattern.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = left.get(name)
    left.delete(name)
    return String(value)
  })
  const search = new URLSearchParams([...left].map(([name, value]) => [name, String(value)])).toString()
  // The cast: here addresses are made, and nowhere else.
  return (search === '' ? path : `${path}?${search}`) as Address
}

/** The address of a screen that asks for nothing; null for one that is opened from a list. */
export const bareAddress = ({ pattern }: Pick<ScreenPath, 'pattern'>): Address | null =>
  pattern.includes('$') ? null : addressOf(pattern, {})
