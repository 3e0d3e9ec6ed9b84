import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackup } from '../../../electron/backup/createBackup.ts'
import { restoreBackup } from '../../../electron/backup/restoreBackup.ts'
import { verifyBackup } from '../../../electron/backup/verifyBackup.ts'
import { tables } from '../../../electron/core/tables.ts'
import { unlockKeyring } from '../../../electron/database/key/keyring.ts'
import { encodeMark } from '../../../electron/store/installMark.ts'
import { finishInstall } from '../../../electron/store/installStore.ts'
import { openStore } from '../../../electron/store/store.ts'
import { addRow, diskState, faultCode } from '../../support/storeFiles.ts'
import {
  openTestWorld,
  type TestWorld,
  testActor,
  testLoginName,
  testPassword,
} from '../../support/testDatabase.ts'

let world: TestWorld
let stick: string

beforeEach(async () => {
  world = await openTestWorld()
  stick = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-stick-'))
  world.transact((tx) => addRow(tx, 'before'))
})
afterEach(async () => {
  await world.close()
  fs.rmSync(stick, { recursive: true, force: true })
})

const scan = { mediaType: 'image/png', kind: 'letter-scan', originalName: '来函.png' }

async function addAttachment(words: string): Promise<number> {
  const stored = await world.attachments.put({ ...scan, bytes: Buffer.from(words) })
  return world.transact((tx) => {
    tx.record({ act: 'request.attachmentAdded', object: 'attachment:new' })
    return world.attachments.adopt(tx, stored).id
  })
}

const backUp = () => createBackup({ store: world.store, dek: world.dek, now: world.now }, stick)
const restoring = (backupFolder: string, dataFolder = world.folder) =>
  restoreBackup({
    dataFolder,
    backupFolder,
    dek: world.dek,
    actor: testActor,
    reason: '演练',
    now: world.now,
    open: (folder, key) =>
      openStore({ tables, dataFolder: folder, dek: key, now: world.now, bootId: 'test' }),
  })

describe('a backup', () => {
  it('holds everything, encrypted, and is proved by reading it back', async () => {
    await addAttachment('扫描件内容')

    const report = await backUp()

    expect(report).toMatchObject({ headSeq: world.store.head().seq, attachments: 1, rows: 2 })
    expect(fs.readdirSync(stick)).toEqual([path.basename(report.folder)])
    for (const file of Object.keys(diskState(report.folder)))
      expect(fs.readFileSync(path.join(report.folder, file)).includes('扫描件内容')).toBe(false)
    expect(fs.readFileSync(path.join(report.folder, 'workstation.db')).includes('before')).toBe(false)
  })

  it('is found damaged when any file is changed, cut or missing', async () => {
    await addAttachment('扫描件内容')
    const { folder } = await backUp()
    const files = Object.keys(diskState(folder))

    for (const file of files) {
      const place = path.join(folder, file)
      const bytes = fs.readFileSync(place)
      const changed = Buffer.from(bytes)
      const middle = Math.floor(bytes.length / 2)
      changed[middle] = (changed[middle] ?? 0) ^ 1
      for (const damaged of [changed, bytes.subarray(0, bytes.length - 1), null]) {
        if (damaged === null) fs.rmSync(place)
        else fs.writeFileSync(place, damaged)
        expect(await faultCode(() => verifyBackup(folder, world.dek)), file).toMatch(
          /file-unreadable|keyring-/,
        )
      }
      fs.writeFileSync(place, bytes)
    }
    expect(files).toHaveLength(6)
    expect((await verifyBackup(folder, world.dek)).folder).toBe(folder)
  })

  it('refuses a place inside the data folder and a missing one', async () => {
    const { store, dek, now } = world

    expect(await faultCode(() => createBackup({ store, dek, now }, world.folder))).toBe('invalid-input')
    expect(await faultCode(() => createBackup({ store, dek, now }, `${stick}/none`))).toBe('file-unreadable')
  })
})

describe('restoring', () => {
  it('brings back rows and attachments, records both heads and puts the present aside', async () => {
    const id = await addAttachment('扫描件内容')
    const { folder } = await backUp()
    world.transact((tx) => addRow(tx, 'after'))
    const lost = world.store.head()
    await world.closeStore()
    const { dek } = await unlockKeyring(folder, testLoginName, testPassword)
    expect(dek.equals(world.dek)).toBe(true)

    const restored = await restoring(folder)

    await world.reopen()
    expect(await world.store.verify()).toMatchObject({ ok: true })
    expect(Buffer.from(await world.read((tx) => world.attachments.read(tx, id))).toString()).toBe(
      '扫描件内容',
    )
    expect(world.trail().at(-1)).toMatchObject({
      act: 'backup.restored',
      reason: '演练',
      detail: { before: { seq: lost.seq }, backup: { seq: restored.headSeq } },
    })
    expect(fs.readdirSync(path.join(world.folder, restored.replaced ?? '')).sort()).toEqual([
      'attachments',
      'heads',
      'keyring.json',
      'workstation.db',
    ])
  })

  it('refuses a damaged and a foreign backup before the live files are touched', async () => {
    const { folder } = await backUp()
    await world.closeStore()
    const file = path.join(folder, 'workstation.db')
    const bytes = fs.readFileSync(file)
    fs.writeFileSync(file, Buffer.concat([bytes.subarray(0, 5000), Buffer.from([1]), bytes.subarray(5001)]))
    const before = diskState(world.folder)

    expect(await faultCode(() => restoring(folder))).toBe('file-unreadable')

    expect(diskState(world.folder)).toEqual(before)
  })

  it('restores onto an empty machine', async () => {
    const { folder } = await backUp()
    const machine = path.join(stick, 'machine')
    fs.mkdirSync(machine)

    await restoring(folder, machine)

    expect(fs.readdirSync(machine).sort()).toEqual(['attachments', 'heads', 'keyring.json', 'workstation.db'])
  })

  it('finishes a swap that was interrupted at any step, and forgets one that was only prepared', async () => {
    const { folder } = await backUp()
    world.transact((tx) => addRow(tx, 'after'))
    await world.closeStore()
    const kept = path.join(stick, 'kept')
    fs.cpSync(world.folder, kept, { recursive: true })
    for (const moved of [0, 1, 2, 3, 4]) {
      fs.rmSync(world.folder, { recursive: true })
      fs.cpSync(kept, world.folder, { recursive: true })
      interrupt(world.folder, folder, moved)
      finishInstall(world.folder)
      expect(fs.existsSync(path.join(world.folder, 'incoming'))).toBe(false)
      await world.reopen()
      expect(await world.store.verify(), `after ${moved}`).toMatchObject({ ok: true, entries: 2 })
      await world.closeStore()
    }
    fs.rmSync(world.folder, { recursive: true })
    fs.cpSync(kept, world.folder, { recursive: true })
    interrupt(world.folder, folder, 0)
    fs.rmSync(path.join(world.folder, 'incoming', 'ready.json'))
    finishInstall(world.folder)
    await world.reopen()
    expect(await world.store.verify()).toMatchObject({ ok: true, entries: 3 })
  })
})

/** What a kill leaves behind after the mark was written and so many pieces were swapped. */
function interrupt(dataFolder: string, backup: string, moved: number): void {
  const incoming = path.join(dataFolder, 'incoming')
  fs.cpSync(backup, incoming, { recursive: true })
  fs.writeFileSync(path.join(incoming, 'ready.json'), encodeMark(incoming, world.dek))
  fs.mkdirSync(path.join(dataFolder, 'replaced-unproved'))
  for (const piece of ['attachments', 'heads', 'workstation.db', 'keyring.json'].slice(0, moved)) {
    fs.renameSync(path.join(dataFolder, piece), path.join(dataFolder, 'replaced-unproved', piece))
    fs.renameSync(path.join(incoming, piece), path.join(dataFolder, piece))
  }
}
