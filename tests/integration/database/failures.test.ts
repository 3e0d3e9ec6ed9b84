import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { tables } from '../../../electron/core/tables.ts'
import { unlockKeyring } from '../../../electron/database/key/keyring.ts'
import { decodeKeyring, encodeKeyring } from '../../../electron/database/key/keyringFormat.ts'
import { openStore } from '../../../electron/store/store.ts'
import { attack, diskState, faultCode } from '../../support/storeFiles.ts'
import {
  filesOf,
  openTestWorld,
  type TestWorld,
  testLoginName,
  testPassword,
} from '../../support/testDatabase.ts'

const worlds: TestWorld[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

async function closedWorld(): Promise<TestWorld> {
  const world = await openTestWorld()
  worlds.push(world)
  await world.closeStore()
  return world
}

const opening = (world: TestWorld, dek = world.dek) =>
  openStore({ tables, dataFolder: world.folder, dek, now: world.now, bootId: 'test' })

function flip(file: string, offset: number): void {
  const bytes = fs.readFileSync(file)
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  fs.writeFileSync(file, bytes)
}

describe('opening a store', () => {
  it('opens with the right password and knows the person', async () => {
    const world = await closedWorld()

    const { userId, dek } = await unlockKeyring(world.folder, testLoginName, testPassword)

    expect(userId).toBe(1)
    expect(dek.equals(world.dek)).toBe(true)
  })

  it.each([
    ['a wrong password', testLoginName, 'not this one'],
    ['an unknown name', 'nobody', testPassword],
  ])('says wrong-password for %s and changes nothing', async (_, name, password) => {
    const world = await closedWorld()
    const before = diskState(world.folder)

    expect(await faultCode(() => unlockKeyring(world.folder, name, password))).toBe('wrong-password')
    expect(diskState(world.folder)).toEqual(before)
  })

  const failures: readonly (readonly [string, string, (world: TestWorld) => void])[] = [
    ['keyring-missing', 'keyring-missing', (world) => fs.rmSync(filesOf(world).keyring)],
    ['a flipped bit in the keyring', 'keyring-damaged', (world) => flip(filesOf(world).keyring, 600)],
    ['a cut keyring', 'keyring-damaged', (world) => fs.truncateSync(filesOf(world).keyring, 400)],
    [
      'a keyring that is a folder',
      'keyring-damaged',
      (world) => {
        fs.rmSync(filesOf(world).keyring)
        fs.mkdirSync(filesOf(world).keyring)
      },
    ],
    ['a missing database', 'database-missing', (world) => fs.rmSync(filesOf(world).database)],
    ['an empty database', 'database-empty', (world) => fs.truncateSync(filesOf(world).database)],
    [
      'a plain file',
      'database-foreign',
      (world) => fs.writeFileSync(filesOf(world).database, Buffer.alloc(8192, 7)),
    ],
    [
      'a link',
      'database-foreign',
      (world) => {
        const { database } = filesOf(world)
        fs.renameSync(database, `${database}.real`)
        fs.symlinkSync(`${database}.real`, database)
      },
    ],
    [
      'a folder',
      'database-foreign',
      (world) => {
        fs.rmSync(filesOf(world).database)
        fs.mkdirSync(filesOf(world).database)
      },
    ],
    ['a flipped salt', 'database-damaged', (world) => flip(filesOf(world).database, 3)],
    ['a flipped first page', 'database-damaged', (world) => flip(filesOf(world).database, 100)],
    ['a cut file', 'database-damaged', (world) => fs.truncateSync(filesOf(world).database, 4096 * 3 + 100)],
    [
      'a file cut at a page',
      'database-damaged',
      (world) => fs.truncateSync(filesOf(world).database, 4096 * 3),
    ],
    [
      'a newer database',
      'database-newer',
      (world) => attack(world, (handle) => handle.pragma('user_version = 99990')),
    ],
    [
      'an added trigger',
      'database-damaged',
      (world) =>
        attack(world, (handle) => handle.exec('CREATE TRIGGER x AFTER INSERT ON drafts BEGIN SELECT 1; END')),
    ],
    [
      'a dropped trigger',
      'database-damaged',
      (world) => attack(world, (handle) => handle.exec('DROP INDEX audit_entries_by_object')),
    ],
    [
      'lost head records',
      'trail-behind-head',
      (world) => fs.rmSync(filesOf(world).heads, { recursive: true }),
    ],
  ]

  it.each(failures)('refuses %s with %s and changes nothing', async (_, code, damage) => {
    const world = await closedWorld()
    damage(world)
    const before = diskState(world.folder)

    expect(await faultCode(() => opening(world))).toBe(code)

    expect(diskState(world.folder)).toEqual(before)
  })

  it('says a different sentence for each of the failures', async () => {
    const world = await closedWorld()
    const said = new Map<string, string>()
    for (const [, code, damage] of failures) {
      fs.rmSync(world.folder, { recursive: true, force: true })
      const fresh = await closedWorld()
      damage(fresh)
      const fault = await opening(fresh).then(
        () => null,
        (error: Error) => error,
      )
      said.set(code, fault?.message ?? '')
    }

    expect(new Set(said.values()).size).toBe(said.size)
    for (const sentence of said.values()) expect(sentence).toMatch(/[请由].+。$/)
  })

  it('refuses the database of another installation, also with its salt in front', async () => {
    const [world, other] = [await closedWorld(), await closedWorld()]
    const bytes = fs.readFileSync(filesOf(other).database)
    // Both worlds come from one template; a different page 1 under the same salt is a damaged file.
    bytes.fill(0, 16, 4096)
    fs.writeFileSync(filesOf(world).database, bytes)

    expect(await faultCode(() => opening(world))).toBe('database-damaged')

    fs.writeFileSync(filesOf(world).database, Buffer.concat([Buffer.alloc(16, 0xa5), bytes.subarray(16)]))
    expect(await faultCode(() => opening(world))).toBe('database-foreign')
  })

  it('refuses a keyring that was changed by somebody who knows the checksum', async () => {
    const world = await closedWorld()
    const { keyring } = filesOf(world)
    const decoded = decodeKeyring(fs.readFileSync(keyring, 'utf8'))
    if (decoded === null) throw new Error('no keyring')
    fs.writeFileSync(keyring, encodeKeyring({ ...decoded.content, revision: 9 }, Buffer.alloc(32)))

    expect(await faultCode(() => unlockKeyring(world.folder, testLoginName, testPassword))).toBe(
      'keyring-damaged',
    )
  })

  it('refuses an older keyring that was put back', async () => {
    const world = await closedWorld()
    const { keyring } = filesOf(world)
    const old = fs.readFileSync(keyring)
    const decoded = decodeKeyring(old.toString())
    if (decoded === null) throw new Error('no keyring')
    fs.writeFileSync(keyring, encodeKeyring({ ...decoded.content, revision: 2 }, world.dek))
    await world.reopen()
    await world.closeStore()
    fs.writeFileSync(keyring, old)

    expect(await faultCode(() => opening(world))).toBe('keyring-damaged')
  })
})
