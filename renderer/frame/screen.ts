import type { ComponentType, FunctionComponent } from 'react'
import type { Role } from '../../shared/rights/role.ts'

/** One screen: one line in `renderer/routes.tsx`. */
export interface Screen {
  /** `/requests` or `/requests/$requestId`. */
  readonly path: string
  readonly label: string
  readonly component: FunctionComponent
  /** Who finds it on the rail and may open it; the core decides again at every call. */
  readonly roles: readonly Role[] | 'everyone'
  /** In the notation of `useKeys`, such as `alt+2`; shown as Alt+2. */
  readonly hotkey?: string
  /** With an icon the screen stands on the rail, in the order of the list. */
  readonly icon?: ComponentType<{ readonly fontSize?: 'small'; readonly 'aria-hidden'?: boolean }>
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
