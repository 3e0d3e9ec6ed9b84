import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { attachmentTable } from '../../electron/attachment/attachmentTable.ts'
import { type Handle, keyHandle, sqliteDriver } from '../../electron/database/file/driver.ts'
import { entryBytes, linkOf, sealOf } from '../../electron/database/key/hashChain.ts'
import { loadKeys } from '../../electron/database/key/keys.ts'
import type { Writing } from '../../electron/database/row/transaction.ts'
import { entryReader } from '../../electron/trail/storedEntry.ts'
import { filesOf, type TestWorld } from './testDatabase.ts'

/** Every file of a folder with its digest: equal before and after means that nothing on the disk changed. */
export function diskState(folder: string): Readonly<Record<string, string>> {
  const state: Record<string, string> = {}
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile())
      state[path.relative(folder, file)] = createHash('sha256').update(fs.readFileSync(file)).digest('hex')
  }
  return state
}

/** The code of the AppError that `work` throws; fails the test when it throws nothing. */
export async function faultCode(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
  return 'nothing was refused'
}

/** The values of a small stamped row. */
export const someRow = (name: string) => ({
  kind: 'letter-scan',
  mediaType: 'application/pdf',
  originalName: name,
  size: 12,
  sha256: 'ab'.repeat(32),
  checkCode: 'ABAB-ABAB-ABAB-ABAB',
  storageName: name,
  createdBy: 1,
  createdAt: '2026-11-20T01:00:00.000Z',
})

/** Inserts a small stamped row with its entry. */
export function addRow(tx: Writing, name: string): void {
  const row = tx.insert(attachmentTable, someRow(name))
  tx.record({
    act: 'request.attachmentAdded',
    object: `attachment:${row.id}`,
    reason: `原因 ${name}`,
    detail: { name },
  })
}

/** Lets an attacker who has the database key loose on a closed store: triggers are out of the way, and back afterwards. */
export function attack(world: Pick<TestWorld, 'folder' | 'dek'>, work: (handle: Handle) => void): void {
  const handle = new sqliteDriver(filesOf(world).database, { fileMustExist: true })
  try {
    keyHandle(handle, 'aegis', world.dek)
    handle.pragma('foreign_keys = OFF')
    const triggers = handle.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string
      sql: string
    }[]
    for (const { name } of triggers) handle.exec(`DROP TRIGGER ${name}`)
    work(handle)
    for (const { sql } of triggers) handle.exec(sql)
    handle.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    handle.close()
  }
}

/** Changes the actor of an entry and makes all later links agree, with the keys that stand in the store at this moment. */
export function forgeFrom(handle: Handle, seq: number): void {
  const keys = loadKeys(handle)
  let previous: Buffer | null = null
  for (const entry of entryReader(handle).page(seq)) {
    const forged = {
      ...entry,
      rows: undefined,
      actorName: entry.seq === seq ? '他人' : entry.actorName,
      previous: previous ?? entry.previous,
    }
    const seal = sealOf(keys.seal.key, entryBytes(forged))
    const link = linkOf(keys.link, entryBytes(forged), seal)
    handle
      .prepare('UPDATE audit_entries SET actor_name = ?, previous = ?, seal = ?, link = ? WHERE seq = ?')
      .run(forged.actorName, forged.previous, seal, link, entry.seq)
    previous = link
  }
}
