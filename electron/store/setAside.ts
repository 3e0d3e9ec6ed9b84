import fs from 'node:fs'
import path from 'node:path'
import type { Handle } from '../database/file/driver.ts'
import { copyDurably } from '../database/file/durableFile.ts'
import { storageFault } from '../database/file/faults.ts'
import type { StoreFolder } from '../database/file/storeFolder.ts'
import { controlDigest } from '../trail/controlDigest.ts'

/**
 * Copies what a breach was found in, before anything is written to it, under `set-aside/`; once for each state that was found. A disk that
 * has no room for it does not keep anybody from working on.
 */
export function setAside({ root, database, keyring, heads }: StoreFolder, handle: Handle): void {
  const target = path.join(root, 'set-aside', controlDigest(handle).toString('hex').slice(0, 16))
  if (fs.existsSync(target)) return
  const unfinished = `${target}.unfinished`
  try {
    fs.rmSync(unfinished, { recursive: true, force: true })
    fs.mkdirSync(path.join(unfinished, 'heads'), { recursive: true, mode: 0o700 })
    const pieces = [database, `${database}-wal`, keyring, path.join(heads, 'a'), path.join(heads, 'b')]
    for (const piece of pieces)
      if ((fs.statSync(piece, { throwIfNoEntry: false })?.size ?? 0) > 0)
        copyDurably(piece, path.join(unfinished, path.relative(root, piece)))
    fs.renameSync(unfinished, target)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    if (storageFault(error) === error) throw error
  }
}
