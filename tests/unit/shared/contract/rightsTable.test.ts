import { describe, expect, it } from 'vitest'
import { contract } from '../../../../shared/contract/contract.ts'
import { rightsTable } from '../../../../shared/contract/rightsTable.ts'
import type { Access } from '../../../../shared/rights/access.ts'
import { administratorRoles, type Role, roleNames } from '../../../../shared/rights/role.ts'
import { businessRoles } from '../../../../shared/rights/roleGroups.ts'

const rows = Object.entries(rightsTable) as [string, Access][]
const channelsOf = (role: Role) =>
  rows.filter(([, { roles }]) => roles !== 'everyone' && roles.includes(role)).map(([name]) => name)

/** The subjects that hold letters and persons. */
const business =
  /^(requests|candidates|rosters|inquiries|batches|verifications|reviews|replies|outages|registers|search)\./

describe('the rights table', () => {
  it('has a row for every channel and no row without a channel', () => {
    expect(Object.keys(rightsTable).sort()).toEqual(Object.keys(contract).sort())
  })

  it('gives no administrator a business right', () => {
    for (const role of administratorRoles)
      expect(channelsOf(role).filter((name) => business.test(name))).toEqual([])
  })

  it('gives the auditor the trail and the proof of backups, nothing else', () => {
    expect(channelsOf('auditor')).toEqual(expect.arrayContaining(['audit.list', 'audit.verify']))
    expect(channelsOf('auditor').filter((name) => !/^(audit|backups)\./.test(name))).toEqual([])
  })

  it('opens changes of people and settings to the two managers only', () => {
    const managed = rows.filter(([name]) => /^(users\.propose|settings\.propose)/.test(name))
    expect(managed.length).toBeGreaterThan(4)
    for (const [, { roles }] of managed) expect([...roles].sort()).toEqual(['securityAdmin', 'systemAdmin'])
  })

  it('opens the two-person door to the managers and the desk, never to who audits or inspects', () => {
    const door = rows.filter(([name]) => name.startsWith('approvals.'))
    expect(door).toHaveLength(4)
    const parties = Object.keys(roleNames).filter((role) => role !== 'auditor' && role !== 'spotChecker')
    for (const [, { roles }] of door) expect([...roles].sort()).toEqual(parties.sort())
  })

  it('asks for the password once more before roles and settings change', () => {
    for (const [name, { stepUp }] of rows)
      if (/^(users\.propose|approvals\.confirm$|settings\.propose$)/.test(name))
        expect([name, stepUp]).toEqual([name, true])
  })

  it('leaves open before login only the ceremony, the login and restoring', () => {
    const early = rows.filter(([, { session }]) => session !== 'unlocked' && session !== 'passwordDue')
    expect(early.map(([name]) => name).sort()).toEqual(
      [
        'backups.find',
        'backups.previewRestore',
        'backups.restore',
        'ceremony.perform',
        'ceremony.state',
        'locations.choose',
        'locations.list',
        'session.login',
        'session.state',
      ].sort(),
    )
  })

  it('knows every role as business or administrator, never both', () => {
    expect([...businessRoles, ...administratorRoles].sort()).toEqual(Object.keys(roleNames).sort())
  })
})
