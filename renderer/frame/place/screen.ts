import type { ComponentType, FunctionComponent } from 'react'
import type { Role } from '../../../shared/rights/role.ts'
import type { WorkKind } from '../../../shared/workbench/model.ts'
import type { ScreenPath } from '../../place/screenPath.ts'

/** The working areas of the centre; a screen and what stands on the rail belong to one. */
export type Area = 'query'

/** One screen: one entry in `renderer/routes.tsx`. */
export interface Screen {
  readonly path: Pick<ScreenPath, 'pattern'>
  readonly area: Area
  readonly label: string
  /** What the screen is for and how one works on it, in a sentence or two; below it the help of the longest path above counts. */
  readonly help?: string
  readonly component: FunctionComponent
  /** Who finds it on the rail and may open it; the core decides again at every call. */
  readonly roles: readonly Role[] | 'everyone'
  /** In the notation of `useKeys`, such as `alt+2`; shown as Alt+2. */
  readonly hotkey?: string
  /** With an icon the screen stands on the rail, in the order of the list. */
  readonly icon?: ComponentType<{ readonly fontSize?: 'small'; readonly 'aria-hidden'?: boolean }>
  /** The kinds of waiting work that its badge on the rail counts. */
  readonly work?: readonly WorkKind[]
}

/** True when one of these roles may open the screen. */
export function mayOpen(screen: Pick<Screen, 'roles'>, held: readonly Role[]): boolean {
  return screen.roles === 'everyone' || screen.roles.some((role) => held.includes(role))
}

/** `alt+2` as a person reads it: Alt+2. */
export function shownKey(hotkey: string): string {
  return hotkey
    .split('+')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('+')
}

/** True at the screen of this pattern and at what is opened from it. */
export const isBelow = (here: string, pattern: string): boolean =>
  here === pattern || here.startsWith(`${pattern}/`)

/** The help of the screen at this place, that of the longest path above it that has one; null when there is none. */
export function helpAt(screens: readonly Pick<Screen, 'path' | 'help'>[], here: string): string | null {
  const above = screens.filter(({ path, help }) => help !== undefined && isBelow(here, path.pattern))
  const nearest = above.toSorted((a, b) => b.path.pattern.length - a.path.pattern.length)[0]
  return nearest?.help ?? null
}

/** How much waits under a screen's entry of the rail. */
export function waitingAt(
  { work = [] }: Pick<Screen, 'work'>,
  counts: readonly { readonly kind: WorkKind; readonly items: number }[],
): number {
  return counts.filter(({ kind }) => work.includes(kind)).reduce((sum, { items }) => sum + items, 0)
}
