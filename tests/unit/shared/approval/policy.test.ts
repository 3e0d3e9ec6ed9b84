import { describe, expect, it } from 'vitest'
import { type ApprovalKind, approvalKindNames } from '../../../../shared/approval/model.ts'
import { mayDecide, mayPropose } from '../../../../shared/approval/policy.ts'
import { type Role, roleNames } from '../../../../shared/user/model.ts'

const kinds = Object.keys(approvalKindNames) as ApprovalKind[]
const roles = Object.keys(roleNames) as Role[]

describe.each(kinds)('%s', (kind) => {
  it('is proposed by the two managing administrators only', () => {
    expect(roles.filter((role) => mayPropose(kind, [role])).sort()).toEqual(['securityAdmin', 'systemAdmin'])
  })

  it('is decided by the other administrator, never by the proposer', () => {
    const proposal = { proposedBy: 1, proposerRole: 'systemAdmin' as const }
    expect(roles.filter((role) => mayDecide(kind, proposal, { userId: 2, roles: [role] }))).toEqual([
      'securityAdmin',
    ])
    // Even somebody who was given the other role meanwhile stays the proposer.
    expect(mayDecide(kind, proposal, { userId: 1, roles: ['securityAdmin'] })).toBe(false)
  })
})
