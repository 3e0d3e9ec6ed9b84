import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'

let machine: BareWorkstation
let stick: string
beforeEach(async () => {
  machine = await startLockedWorkstation()
  stick = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-stick-'))
})
afterEach(async () => {
  await machine.close()
  fs.rmSync(stick, { recursive: true, force: true })
})

const credentials = (who: keyof typeof team) => ({
  loginName: team[who].loginName,
  password: team[who].password,
})
const restoring = (folder: string) => ({
  folder,
  reason: '演练恢复备份',
  systemAdmin: credentials('system'),
  securityAdmin: credentials('safety'),
})

async function backedUp(): Promise<string> {
  await machine.login('system')
  const report = await machine.call('backups.create', { folder: stick })
  await machine.call('session.logout', {})
  return report.folder
}

describe('a backup', () => {
  it('is made, found, proved again, and stands in the trail', async () => {
    const folder = await backedUp()
    expect(await machine.call('backups.find', { folder: stick })).toMatchObject([{ folder }])
    await machine.login('audit')
    expect(await machine.call('backups.check', { folder })).toMatchObject({ folder })
    const acts = (await machine.call('audit.list', {})).lines.map(({ act }) => act)
    expect(acts).toEqual(expect.arrayContaining(['backup.created', 'backup.checked']))
  })

  it('is restored by two administrators while nobody is logged in; later data is put aside', async () => {
    const folder = await backedUp()
    await machine.login('jia')
    await machine.call('drafts.save', { key: 'requests.register', body: { later: true } })
    expect(await machine.code('backups.restore', restoring(folder))).toBe('conflict')
    await machine.call('session.logout', {})
    await machine.call('backups.restore', restoring(folder))
    await machine.login('jia')
    expect(await machine.call('drafts.find', { key: 'requests.register' })).toBeNull()
    expect(await machine.call('session.state', {})).toMatchObject({ notices: [] })
    await machine.call('session.logout', {})
    await machine.login('audit')
    const { lines } = await machine.call('audit.list', { filter: { act: 'backup.restored' } })
    expect(lines).toMatchObject([{ actor: team.system.name, reason: '演练恢复备份' }])
    expect(await machine.call('audit.verify', {})).toMatchObject({ isIntact: true })
  })

  it('brings a machine back whose database is gone', async () => {
    const folder = await backedUp()
    fs.rmSync(path.join(machine.dataFolder, 'workstation.db'))
    expect(await machine.code('session.login', credentials('jia'))).toBe('database-missing')
    await machine.call('backups.restore', restoring(folder))
    await machine.login('jia')
  })

  it.each([
    ['the same person twice', { securityAdmin: credentials('system') }],
    ['a clerk', { systemAdmin: credentials('jia') }],
  ])('is not restored by %s', async (_, wrong) => {
    const folder = await backedUp()
    expect(await machine.code('backups.restore', { ...restoring(folder), ...wrong })).toBe(
      'second-person-required',
    )
    const password = { systemAdmin: { ...credentials('system'), password: 'wrong' } }
    expect(await machine.code('backups.restore', { ...restoring(folder), ...password })).toBe(
      'wrong-password',
    )
  })
})
