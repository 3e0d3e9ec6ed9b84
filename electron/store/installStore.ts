import fs from 'node:fs'
import path from 'node:path'
import { clearExchange, replaceFile, syncFolder } from '../database/file/durableFile.ts'
import { storeFolder, storePieces } from '../database/file/storeFolder.ts'
import { readPlainFile } from '../machine/plainFile.ts'

const stagingName = 'incoming'
const readyName = 'ready.json'

interface Ready {
  /** Where the pieces that were there before are put aside; null when there were none. */
  readonly replaced: string | null
}

/** An empty folder inside the data folder in which a whole store is prepared. */
export function stagingFolder(dataFolder: string): string {
  const folder = path.join(dataFolder, stagingName)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Puts a prepared store in place of what is there. From the moment the mark is written the swap will be finished, now
 * or at the next start; before it, nothing has happened. What was there is put aside under `replaced-…`, never deleted.
 */
export function installStaged(dataFolder: string, replaced: string | null): void {
  const staging = path.join(dataFolder, stagingName)
  syncFolder(staging)
  const ready: Ready = { replaced }
  replaceFile(path.join(staging, readyName), Buffer.from(JSON.stringify(ready)))
  finishInstall(dataFolder)
}

/**
 * At every start, before anything is read: finishes a swap that was decided, clears away one that was only prepared.
 * Whatever kill came when, the data folder holds the old store or the new one, whole.
 */
export function finishInstall(dataFolder: string): void {
  clearExchange(storeFolder(dataFolder).keyring)
  // What a restore drill left that was killed.
  fs.rmSync(path.join(dataFolder, 'drill'), { recursive: true, force: true })
  const staging = path.join(dataFolder, stagingName)
  if (!fs.existsSync(staging)) return
  const mark = path.join(staging, readyName)
  if (fs.existsSync(mark)) {
    const { replaced } = JSON.parse(readPlainFile(mark, 10_000)?.toString('utf8') ?? '') as Ready
    for (const piece of storePieces) moveIn(dataFolder, piece, replaced)
    syncFolder(dataFolder)
  }
  fs.rmSync(staging, { recursive: true, force: true })
  syncFolder(dataFolder)
}

function moveIn(dataFolder: string, piece: string, replaced: string | null): void {
  const from = path.join(dataFolder, stagingName, piece)
  const to = path.join(dataFolder, piece)
  // Moved in before the interruption.
  if (!fs.existsSync(from)) return
  for (const present of [to, `${to}-wal`, `${to}-shm`])
    if (fs.existsSync(present)) putAside(dataFolder, present, replaced)
  fs.renameSync(from, to)
}

function putAside(dataFolder: string, file: string, replaced: string | null): void {
  if (replaced === null) throw new Error('there is a store already')
  const aside = path.join(dataFolder, replaced)
  fs.mkdirSync(aside, { recursive: true })
  fs.renameSync(file, path.join(aside, path.basename(file)))
}
