import type { Fault } from '../errors.ts'
import type { Access, StatefulField } from './access.ts'
import type { Role } from './role.ts'

/** Whom the core takes the caller for, re-read at every call (security 13). */
export interface Principal {
  readonly phase: 'ceremony' | 'locked' | 'unlocked'
  readonly roles: readonly Role[]
  /** The password has expired or was set by somebody else: only changing it and locking are left. */
  readonly passwordDue: boolean
}

const refusals = {
  needsCeremony: { code: 'not-initialised', message: '本机尚未完成首次启用，请先按向导完成。' },
  alreadyInitialised: { code: 'conflict', message: '本机已经启用，请直接登录。' },
  locked: { code: 'locked', message: '已锁屏，请重新登录后再做。' },
  alreadyUnlocked: { code: 'conflict', message: '已有人登录，请先锁屏再换人。' },
  passwordDue: { code: 'forbidden', message: '口令已到期或由他人重置，请先修改口令。' },
  role: { code: 'forbidden', message: '您的岗位没有这项权限，请由有权限的人员办理。' },
} as const satisfies Record<string, Fault>

/** Why this caller may not use a channel with this row, or null: phase first, then password, then role. */
export function accessRefusal(access: Access, principal: Principal): Fault | null {
  const phase = phaseRefusal(access, principal)
  if (phase !== null) return phase
  if (access.session !== 'unlocked' && access.session !== 'passwordDue') return null
  if (access.session === 'unlocked' && principal.passwordDue) return refusals.passwordDue
  return holdsRole(access, principal.roles) ? null : refusals.role
}

/** True when one of these roles opens a channel with this row. */
export function holdsRole({ roles }: Pick<Access, 'roles'>, held: readonly Role[]): boolean {
  return roles === 'everyone' || held.some((role) => roles.includes(role))
}

function phaseRefusal({ session }: Access, { phase }: Principal): Fault | null {
  if (session === 'always') return null
  if (session === 'ceremony') return phase === 'ceremony' ? null : refusals.alreadyInitialised
  if (phase === 'ceremony') return refusals.needsCeremony
  if (session === 'locked') return phase === 'locked' ? null : refusals.alreadyUnlocked
  return phase === 'unlocked' ? null : refusals.locked
}

/** Why an object in this state is out of bounds for a channel, or null. A missing object is no state matter. */
export function stateRefusal(access: Access, field: StatefulField, state: string): Fault | null {
  const allowed = access.states?.[field]
  if (allowed === undefined || allowed.includes(state)) return null
  return { code: 'conflict', message: '它现在的状态不能办理这一步，请刷新后核对进度。' }
}
