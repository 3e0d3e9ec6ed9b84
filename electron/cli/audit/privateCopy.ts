import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isHeld } from '../../machine/instanceLock.ts'
import { openPlainFile } from '../../machine/plainFile.ts'
import { Unreadable } from '../../verifier/openCopy.ts'

/** What a verification reads of a store; attachments are not in the trail's reach. */
const pieces = ['workstation.db', 'workstation.db-wal', 'keyring.json', 'heads/a', 'heads/b'] as const

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Works on a copy that nobody else may read and that is gone afterwards; writes nothing in `folder`. Throws `Unreadable` while it is in use. */
export async function inPrivateCopy<T>(folder: string, work: (copy: string) => T): Promise<T> {
  if (await isInUse(folder)) throw new Unreadable('程序正打开着这个数据文件夹，请先退出程序再核验。')
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-audit-'))
  const remove = () => fs.rmSync(copy, { recursive: true, force: true })
  const breakOff = () => {
    remove()
    process.exit(2)
  }
  for (const signal of signals) process.once(signal, breakOff)
  try {
    fs.chmodSync(copy, 0o700)
    fs.mkdirSync(path.join(copy, 'heads'), { mode: 0o700 })
    for (const piece of pieces) await copyPiece(path.join(folder, piece), path.join(copy, piece))
    // Whoever came in meanwhile has changed what was copied.
    if (await isInUse(folder))
      throw new Unreadable('核验期间有程序打开了这个数据文件夹，请先退出程序再核验。')
    return work(copy)
  } finally {
    remove()
    for (const signal of signals) process.removeListener(signal, breakOff)
  }
}

async function copyPiece(from: string, to: string): Promise<void> {
  const source = openPlainFile(from, 'read')
  if (source === null) return
  const target = fs.openSync(to, 'wx', 0o600)
  const block = Buffer.alloc(1 << 20)
  try {
    for (let read = fs.readSync(source, block); read > 0; read = fs.readSync(source, block)) {
      fs.writeSync(target, block, 0, read)
      // A signal is heard between two blocks.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    fs.closeSync(source)
    fs.closeSync(target)
  }
}

/** True while the program, or anything that holds SQLite's own lock, has the store of this folder open. */
async function isInUse(folder: string): Promise<boolean> {
  return (await isHeld(folder)) || isLocked(path.join(folder, 'workstation.db'))
}

/** Whether somebody holds one of SQLite's locks on the database (bytes 2^30 to 2^30 + 2); only Linux tells. */
function isLocked(database: string): boolean {
  const status = fs.statSync(database, { throwIfNoEntry: false })
  if (status === undefined || !fs.existsSync('/proc/locks')) return false
  const lock = new RegExp(` [0-9a-f]+:[0-9a-f]+:${status.ino} 107374182[4-6] `)
  return lock.test(fs.readFileSync('/proc/locks', 'utf8'))
}
