import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { keyHandle, sqliteDriver } from '../../electron/database/file/driver.ts'
import { readHead } from '../../electron/database/key/headRecords.ts'
import { loadKeys } from '../../electron/database/key/keys.ts'
import type * as Program from '../../electron/trail/verifyWhole.ts'
import { atOnce } from '../../electron/trail/walks.ts'
import { openCopy } from '../../electron/verifier/openCopy.ts'
import type * as Verifier from '../../electron/verifier/verify.ts'
import type { TestWorld } from './testDatabase.ts'

/** Where a verification says that something is wrong. */
export interface Place {
  readonly seq: number
  readonly reason: string
}

/** A copy of a closed store in which changes are tried and taken back, and two verifications that say what they find. */
export interface Bench {
  readonly handle: InstanceType<typeof sqliteDriver>
  /** Runs the change, asks both, and takes it back. */
  compare(change: () => void): { readonly program: Place | null; readonly verifier: Place | null }
  close(): void
}

/** What may be put in place of the two verifications. */
export interface Judges {
  readonly program: Pick<typeof Program, 'verifyWhole'>
  readonly verifier: Pick<typeof Verifier, 'verify'>
}

/** Copies the closed store of this world and drops its triggers, as one could who has the database key. */
export function openBench(world: TestWorld, { program, verifier }: Judges): Bench {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-bench-'))
  fs.cpSync(world.folder, folder, { recursive: true })
  const handle = new sqliteDriver(path.join(folder, 'workstation.db'), { fileMustExist: true })
  keyHandle(handle, 'aegis', world.dek)
  handle.pragma('foreign_keys = OFF')
  handle.pragma('ignore_check_constraints = ON')
  const triggers = handle
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .pluck()
    .all() as string[]
  for (const name of triggers) handle.exec(`DROP TRIGGER ${name}`)
  const copy = openCopy(folder, {
    storeId: world.store.storeId,
    cipher: 'aegis',
    revision: world.store.keyringRevision(),
    dek: Buffer.from(world.dek),
  })
  copy.db.close()
  const keys = loadKeys(handle)
  const recorded = readHead(path.join(folder, 'heads'), keys.head)
  if (recorded === null) throw new Error('no head')
  const parts = { handle, linkKey: keys.link, rowKey: keys.row, recordedHead: () => recorded }
  const programSays = () => {
    const { firstBad } = atOnce(program.verifyWhole(parts, Buffer.from(world.sealRoot)))
    return firstBad && { seq: firstBad.seq, reason: firstBad.reason }
  }
  const verifierSays = () => {
    const root = Buffer.from(world.sealRoot)
    const { firstBad } = verifier.verify(
      folder,
      { ...copy, db: handle, key: keyOf, sealSeq },
      { root, known: null, heads: [] },
    )
    return firstBad && { seq: firstBad.seq, reason: firstBad.reason }
  }
  const stored = handle.prepare('SELECT value, counter FROM keys WHERE name = ?')
  const keyOf = (name: string) => (stored.get(name) as { value: Buffer }).value
  const sealSeq = () => (stored.get('seal') as { counter: number }).counter
  return {
    handle,
    compare: (change) => {
      handle.exec('SAVEPOINT attack')
      try {
        change()
        return { program: programSays(), verifier: verifierSays() }
      } finally {
        handle.exec('ROLLBACK TO attack; RELEASE attack')
      }
    },
    close: () => {
      handle.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
