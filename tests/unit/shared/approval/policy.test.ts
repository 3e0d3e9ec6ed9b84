import { describe, expect, it } from 'vitest'
import { approvalContract } from '../../../../shared/approval/contract.ts'
import { ApprovalKind } from '../../../../shared/approval/model.ts'
import {
  approvalPolicies,
  decidablePairs,
  kindsOpenTo,
  mayDecide,
  proposingRole,
} from '../../../../shared/approval/policy.ts'
import { Role } from '../../../../shared/rights/role.ts'
import { deskRoles } from '../../../../shared/rights/roleGroups.ts'
import { human } from '../../../support/human.ts'

const managed = ['createUser', 'changeRoles', 'resetPassword', 'removeUser', 'changeSetting'] as const

describe.each(ApprovalKind.options)('%s', (kind) => {
  const { proposers, confirmers, confirmedBy } = approvalPolicies[kind]

  it('is proposed and confirmed only by roles that may open the door', () => {
    const open = approvalContract['approvals.confirm'].access.roles
    expect([...proposers, ...confirmers].filter((role) => !open.includes(role))).toEqual([])
    expect(proposers.length * confirmers.length).toBeGreaterThan(0)
    expect(confirmedBy).toMatch(/另一/)
  })

  it('is never decided from another account of the proposer, whatever its roles', () => {
    for (const proposerRole of proposers)
      expect(
        mayDecide({ kind, proposer: human(1), proposerRole }, { human: human(1), roles: Role.options }),
      ).toBe(false)
  })

  it('is decided by the same roles in the table, in the list of the window and in the read of the workbench', () => {
    for (const proposerRole of proposers)
      for (const role of Role.options) {
        const decides = mayDecide(
          { kind, proposer: human(1), proposerRole },
          { human: human(2), roles: [role] },
        )
        expect(decidablePairs([role]).includes(`${kind}:${proposerRole}`)).toBe(decides)
        if (decides) expect(kindsOpenTo([role])).toContain(kind)
      }
  })
})

describe.each(managed)('%s, a matter of administrators', (kind) => {
  it('is proposed by the two managing administrators only', () => {
    const may = Role.options.filter((role) => proposingRole(kind, [role]) !== null)
    expect(may.sort()).toEqual(['securityAdmin', 'systemAdmin'])
  })

  it('is decided by the other administrator', () => {
    const proposal = { kind, proposer: human(1), proposerRole: 'systemAdmin' as const }
    expect(Role.options.filter((role) => mayDecide(proposal, { human: human(2), roles: [role] }))).toEqual([
      'securityAdmin',
    ])
  })

  it('is nothing the desk sees', () => {
    expect(kindsOpenTo(['registrar', 'signer', 'thirdReviewer', 'spotChecker', 'auditor'])).not.toContain(
      kind,
    )
  })
})

describe.each(['addListType', 'changeListType', 'classifyList'] as const)(
  '%s, a matter of the desk',
  (kind) => {
    it('is proposed by anybody of the desk, and confirmed by 复核人 or 签发人', () => {
      expect(Role.options.filter((role) => proposingRole(kind, [role]) !== null).sort()).toEqual(
        [...deskRoles].sort(),
      )
      const proposal = { kind, proposer: human(1), proposerRole: 'secondReviewer' as const }
      expect(Role.options.filter((role) => mayDecide(proposal, { human: human(2), roles: [role] }))).toEqual([
        'secondReviewer',
        'signer',
      ])
    })

    it('is nothing the administrators see', () => {
      expect(kindsOpenTo(['systemAdmin', 'securityAdmin', 'auditor', 'spotChecker'])).not.toContain(kind)
    })
  },
)
