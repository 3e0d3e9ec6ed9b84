import { describe, expect, it } from 'vitest'
import type { Access } from '../../../../shared/rights/access.ts'
import { accessRefusal, type Principal, stateRefusal } from '../../../../shared/rights/decision.ts'

const clerk: Principal = { phase: 'unlocked', roles: ['registrar'], passwordDue: false }
const principals = {
  ceremony: { phase: 'ceremony', roles: [], passwordDue: false },
  locked: { phase: 'locked', roles: [], passwordDue: false },
  clerk,
  due: { ...clerk, passwordDue: true },
} as const satisfies Record<string, Principal>

const codes = (access: Access) =>
  Object.fromEntries(
    Object.entries(principals).map(([name, principal]) => [
      name,
      accessRefusal(access, principal)?.code ?? 'ok',
    ]),
  )

describe('access', () => {
  it.each([
    ['always', { ceremony: 'ok', locked: 'ok', clerk: 'ok', due: 'ok' }],
    ['ceremony', { ceremony: 'ok', locked: 'conflict', clerk: 'conflict', due: 'conflict' }],
    ['locked', { ceremony: 'not-initialised', locked: 'ok', clerk: 'conflict', due: 'conflict' }],
    ['passwordDue', { ceremony: 'not-initialised', locked: 'locked', clerk: 'ok', due: 'ok' }],
    ['unlocked', { ceremony: 'not-initialised', locked: 'locked', clerk: 'ok', due: 'forbidden' }],
  ] as const)('with the session need %s opens as the table says', (session, expected) => {
    expect(codes({ session, roles: 'everyone' })).toEqual(expected)
  })

  it('opens to any of the roles and to nobody else', () => {
    const access: Access = { session: 'unlocked', roles: ['registrar', 'signer'] }
    expect(accessRefusal(access, clerk)).toBeNull()
    expect(accessRefusal(access, { ...clerk, roles: ['drafter', 'signer'] })).toBeNull()
    expect(accessRefusal(access, { ...clerk, roles: ['auditor'] })?.code).toBe('forbidden')
    expect(accessRefusal({ ...access, roles: [] }, clerk)?.code).toBe('forbidden')
  })
})

describe('states', () => {
  const access: Access = { session: 'unlocked', roles: 'everyone', states: { requestId: ['registered'] } }

  it('let through what is listed and what is not restricted', () => {
    expect(stateRefusal(access, 'requestId', 'registered')).toBeNull()
    expect(stateRefusal(access, 'replyId', 'anything')).toBeNull()
  })

  it('refuse everything else as a conflict', () => {
    expect(stateRefusal(access, 'requestId', 'closed')?.code).toBe('conflict')
  })
})
