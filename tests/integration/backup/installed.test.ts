import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBackup } from '../../../electron/backup/createBackup.ts'
import { whoseFolder } from '../../../electron/backup/restore/ownPieces.ts'
import { restoreBackup } from '../../../electron/backup/restoreBackup.ts'
import { tables } from '../../../electron/core/tables.ts'
import { createStore } from '../../../electron/store/createStore.ts'
import { encodeMark } from '../../../electron/store/installMark.ts'
import { finishInstall } from '../../../electron/store/installStore.ts'
import { openStore } from '../../../electron/store/store.ts'
import { addRow, diskState, faultCode } from '../../support/storeFiles.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { openTestWorld, type TestWorld, testActor } from '../../support/testDatabase.ts'

const place = temporaryFolder()
let world: TestWorld
let backup: string
let kept: string
beforeAll(async () => {
  world = await openTestWorld()
  world.transact((tx) => addRow(tx, 'before'))
  backup = (await createBackup({ store: world.store, dek: world.dek, now: world.now }, place.path)).folder
  world.transact((tx) => addRow(tx, 'after'))
  await world.closeStore()
  kept = path.join(place.path, 'kept')
  fs.cpSync(world.folder, kept, { recursive: true })
})
afterAll(async () => {
  await world.close()
  place[Symbol.dispose]()
})

function fresh(): string {
  fs.rmSync(world.folder, { recursive: true, force: true })
  fs.cpSync(kept, world.folder, { recursive: true })
  return world.folder
}

/** Puts the backup where a restore would prepare it, with this mark, and starts. */
function planted(mark: string | Buffer): string {
  const folder = fresh()
  const incoming = path.join(folder, 'incoming')
  fs.cpSync(backup, incoming, { recursive: true })
  fs.rmSync(path.join(incoming, 'manifest.json'))
  fs.writeFileSync(path.join(incoming, 'ready.json'), mark)
  finishInstall(folder)
  return folder
}

const open = () =>
  openStore({ tables, dataFolder: world.folder, dek: world.dek, now: world.now, bootId: 'test' })
const entries = async () => {
  const store = await open()
  const { seq } = store.head()
  await store.close()
  return seq
}
const genuine = () => {
  const folder = fresh()
  const incoming = path.join(folder, 'mark')
  fs.cpSync(backup, incoming, { recursive: true })
  return encodeMark(incoming, world.dek)
}

describe('a store that lies ready at a start', () => {
  it.each([
    ['no JSON', 'none'],
    ['names of folders', JSON.stringify({ replaced: '../gone' })],
  ])('is put aside, and nothing is swapped, when its mark is %s', async (_, mark) => {
    const before = diskState(fresh())
    const folder = planted(mark)
    const after = Object.entries(diskState(folder)).filter(([name]) => !name.startsWith('refused-'))
    expect(Object.fromEntries(after)).toEqual(before)
    expect(fs.readdirSync(folder).some((name) => name.startsWith('refused-'))).toBe(true)
    expect(fs.readdirSync(path.dirname(folder))).not.toContain('gone')
  })

  it('is thrown out by the first login when the mark was not made with its key, and what was there stands again', async () => {
    const before = diskState(fresh())
    const forged = { ...JSON.parse(genuine().toString()), mac: '00'.repeat(32) }
    const folder = planted(JSON.stringify(forged))
    expect(fs.existsSync(path.join(folder, 'replaced-unproved'))).toBe(true)
    expect(await faultCode(open)).toBe('trail-broken')
    const after = diskState(folder)
    for (const [name, digest] of Object.entries(before)) expect(after[name], name).toBe(digest)
    expect(await entries()).toBeGreaterThanOrEqual(3)
  })

  it('is thrown out when its mark is gone, or speaks of another state of the store', async () => {
    for (const mark of [null, 'other'] as const) {
      const content = JSON.parse(genuine().toString())
      const folder = planted(
        JSON.stringify(mark === null ? content : { ...content, head: { ...content.head, seq: 99 } }),
      )
      if (mark === null) fs.rmSync(path.join(folder, 'installed.json'))
      expect(await faultCode(open)).toBe('trail-broken')
      expect(await entries()).toBeGreaterThanOrEqual(3)
    }
  })

  it('stands once the first login has found its mark; what was replaced keeps a name of its own', async () => {
    const folder = planted(genuine())
    expect(await entries()).toBe(2)
    expect(fs.readdirSync(folder).filter((name) => /^(replaced|installed|refused)/.test(name))).toEqual([
      expect.stringMatching(/^replaced-\d{14}$/),
    ])
  })

  it('does not let a folder that somebody named like ours throw the living store out', async () => {
    const folder = fresh()
    fs.mkdirSync(path.join(folder, 'replaced-unproved'))
    expect(await entries()).toBeGreaterThanOrEqual(3)
  })
})

describe('a backup', () => {
  const whose = () => whoseFolder(world.folder, backup, world.dek)
  const restoring = () =>
    restoreBackup({
      dataFolder: world.folder,
      backupFolder: backup,
      dek: world.dek,
      actor: testActor,
      reason: '演练',
      now: world.now,
      open: (folder, key) =>
        openStore({ tables, dataFolder: folder, dek: key, now: world.now, bootId: 'test' }),
    })

  it.each(['keyring.json', 'workstation.db', 'heads'])(
    'is known as that of the folder without its %s',
    (piece) => {
      fs.rmSync(path.join(fresh(), piece), { recursive: true })
      expect(whose()).toBe('own')
    },
  )

  it('is known as its own where the beginning of the database is destroyed', () => {
    fs.writeFileSync(path.join(fresh(), 'workstation.db'), Buffer.alloc(8192, 7))
    expect(whose()).toBe('own')
  })

  it('is refused in a folder of another store, however many of its pieces are taken away', async () => {
    const stranger = await strangeStore()
    for (const gone of [
      [],
      ['keyring.json'],
      ['keyring.json', 'workstation.db'],
      ['workstation.db', 'heads'],
    ]) {
      fresh()
      for (const piece of ['keyring.json', 'workstation.db', 'heads'])
        fs.cpSync(path.join(stranger, piece), path.join(world.folder, piece), { recursive: true })
      for (const piece of gone) fs.rmSync(path.join(world.folder, piece), { recursive: true })
      fs.rmSync(path.join(world.folder, 'attachments'), { recursive: true, force: true })
      const before = diskState(world.folder)
      expect(await faultCode(() => whose()), gone.join()).toBe('database-foreign')
      expect(await faultCode(restoring), gone.join()).toBe('database-foreign')
      expect(diskState(world.folder)).toEqual(before)
    }
  })
})

/** The pieces of a store that was founded apart. */
async function strangeStore(): Promise<string> {
  const dataFolder = path.join(place.path, 'stranger')
  fs.mkdirSync(dataFolder)
  const founding = await createStore({ tables, dataFolder, cipher: 'aegis', now: world.now, bootId: 'test' })
  founding.store.transact(testActor, (tx) => addRow(tx, 'strange'))
  await founding.finish([{ userId: 1, loginName: 'stranger', password: '只用于测试的口令 2026' }])
  return dataFolder
}
