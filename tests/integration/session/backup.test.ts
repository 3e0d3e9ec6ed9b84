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

  it('passes a drill that opens everything aside, stands in the trail and leaves nothing behind', async () => {
    const folder = await backedUp()
    await machine.login('audit')
    const before = fs.readdirSync(machine.dataFolder).sort()
    const report = await machine.call('backups.drill', { folder })
    expect(report).toMatchObject({ folder, entries: expect.any(Number), attachments: 0 })
    expect(fs.readdirSync(machine.dataFolder).sort()).toEqual(before)
    const drills = await machine.call('audit.list', { filter: { act: 'backup.drilled' } })
    expect(drills.lines).toHaveLength(1)
    expect(drills.lines[0]).toMatchObject({ actor: team.audit.name, result: 'done' })
    expect(await machine.call('audit.verify', {})).toMatchObject({ isIntact: true })
    const both = [machine.code('backups.drill', { folder }), machine.code('backups.drill', { folder })]
    expect(await Promise.all(both)).toEqual(['ok', 'conflict'])
    // One that is damaged fails, and the sandbox is gone all the same.
    fs.appendFileSync(path.join(folder, 'workstation.db'), 'x')
    expect(await machine.code('backups.drill', { folder })).toBe('file-unreadable')
    expect(fs.readdirSync(machine.dataFolder).sort()).toEqual(before)
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
    expect(await machine.code('backups.restore', restoring(folder))).toBe('invalid-input')
    const { last } = await machine.call('backups.previewRestore', {
      folder,
      systemAdmin: credentials('system'),
      securityAdmin: credentials('safety'),
    })
    const paperNumbers = last.map(({ series, year, serial }) => ({
      series,
      year,
      systemAdmin: serial,
      securityAdmin: serial,
    }))
    await machine.call('backups.restore', { ...restoring(folder), paperNumbers })
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
