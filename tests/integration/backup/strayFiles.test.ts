import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BackupSource, createBackup } from '../../../electron/backup/createBackup.ts'
import { restoreBackup } from '../../../electron/backup/restoreBackup.ts'
import { verifyBackup } from '../../../electron/backup/verifyBackup.ts'
import { tables } from '../../../electron/core/tables.ts'
import { openStore } from '../../../electron/store/store.ts'
import { readBootId } from '../../../electron/trail/readBootId.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { openTestWorld, type TestWorld, testActor } from '../../support/testDatabase.ts'
import { copyTemplate } from '../../support/workstationTemplate.ts'

let world: TestWorld
const stick = temporaryFolder()
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(async () => {
  await world.close()
  stick[Symbol.dispose]()
})

async function backupOf({ store, dek, now }: BackupSource): Promise<string> {
  const folder = fs.mkdtempSync(path.join(stick.path, 'place-'))
  return (await createBackup({ store, dek, now }, folder)).folder
}

describe('a backup', () => {
  it.each([
    'attachments/0123456789abcdef0123456789abcdef',
    'heads/c',
    'workstation.db-wal',
    'workstation.db-journal',
    '说明.txt',
    'more/deep/file',
  ])('is refused with a file beside what its manifest names: %s', async (stray) => {
    const folder = await backupOf(world)
    await expect(verifyBackup(folder, world.dek)).resolves.toMatchObject({ folder })
    fs.mkdirSync(path.dirname(path.join(folder, stray)), { recursive: true })
    fs.writeFileSync(path.join(folder, stray), 'stray')
    await expect(verifyBackup(folder, world.dek)).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('of another store is not put in the place of this one', async () => {
    const { dataFolder, dek } = await copyTemplate()
    const { now } = world
    const other = await openStore({ tables, dataFolder, dek, now, bootId: readBootId() })
    const folder = await backupOf({ store: other, dek, now })
    await other.close()
    await world.closeStore()
    const restoring = restoreBackup({
      dataFolder: world.folder,
      backupFolder: folder,
      dek,
      actor: testActor,
      reason: '演练',
      now,
      open: () => Promise.reject(new Error('nothing of another store is opened')),
    })
    await expect(restoring).rejects.toMatchObject({ code: 'database-foreign' })
    await world.reopen()
    fs.rmSync(dataFolder, { recursive: true, force: true })
  })
})
