import { describe, expect, it } from 'vitest'
import { roleConflict } from '../../../../shared/rights/role.ts'
import {
  type CeremonyPerson,
  missingPeople,
  personObstacle,
  smallestTeam,
} from '../../../../shared/session/ceremony.ts'

const person = (name: string, ...roles: CeremonyPerson['roles']): CeremonyPerson => ({
  name,
  loginName: name,
  roles,
})
const admins = [person('审', 'auditor'), person('安', 'securityAdmin'), person('系', 'systemAdmin')]

describe('the first people', () => {
  it('are enough with three administrators and one for the business', () => {
    expect(missingPeople([...admins, person('甲', 'registrar')])).toEqual([])
  })

  it('are not enough when an administrator or the business is missing', () => {
    expect(missingPeople(admins)).toEqual([expect.stringContaining('业务人员')])
    for (const left of admins) {
      const others = [...admins.filter((admin) => admin !== left), person('甲', 'registrar')]
      expect(missingPeople(others)).toHaveLength(1)
    }
    expect(missingPeople([])).toHaveLength(4)
  })

  it('do not share an account or a name, nor join roles that exclude each other', () => {
    expect(personObstacle({ ...person('乙', 'signer'), loginName: '审' }, admins)).toContain('账号')
    expect(personObstacle({ ...person('审', 'signer'), loginName: 'x' }, admins)).toContain('同名')
    expect(personObstacle(person('丙', 'auditor', 'signer'), admins)).toContain('不得兼任')
    expect(personObstacle(person('丙', 'auditor', 'systemAdmin'), admins)).toContain('不得由同一人')
    expect(personObstacle(person('丙', 'drafter', 'registrar'), admins)).toBeNull()
    expect(personObstacle(person('丙', 'spotChecker', 'secondReviewer'), admins)).toContain('监督抽查员')
    expect(personObstacle(person('丙', 'spotChecker', 'securityAdmin'), admins)).toContain('监督抽查员')
    expect(personObstacle(person('丙', 'spotChecker', 'auditor'), admins)).toBeNull()
  })

  it('are proposed as a team that is complete and free of conflicts', () => {
    const people = smallestTeam.map(({ title, roles }) => person(title, ...roles))
    expect(missingPeople(people)).toEqual([])
    expect(smallestTeam.map(({ roles }) => roleConflict(roles))).toEqual(smallestTeam.map(() => null))
    expect(smallestTeam.filter(({ roles }) => roles.includes('spotChecker'))).toMatchObject([
      { roles: ['spotChecker'] },
    ])
  })
})
