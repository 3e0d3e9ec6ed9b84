import fs from 'node:fs'
import path from 'node:path'
import { clearExchange, replaceFile, syncFolder } from '../database/file/durableFile.ts'
import { storeFolder, storePieces } from '../database/file/storeFolder.ts'
import { readKeyring } from '../database/key/keyring.ts'
import { encodeMark, isMark, readMark } from './installMark.ts'
import { asideName, freeFolder, installedName, settleInstalled } from './proveInstalled.ts'

const stagingName = 'incoming'
const readyName = 'ready.json'

/** An empty folder inside the data folder in which a whole store is prepared. */
export function stagingFolder(dataFolder: string): string {
  const folder = path.join(dataFolder, stagingName)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Puts a prepared store in place of what is there. From the moment the mark is written the swap will be finished, now
 * or at the next start; before it, nothing has happened. What was there is put aside, never deleted. Returns the name of the
 * folder that holds it, or null when there was nothing.
 */
export function installStaged(dataFolder: string, dek: Uint8Array): string | null {
  const staging = path.join(dataFolder, stagingName)
  syncFolder(staging)
  replaceFile(path.join(staging, readyName), encodeMark(staging, dek))
  finishInstall(dataFolder)
  return settleInstalled(dataFolder)
}

/**
 * At every start, before anything is read: finishes a swap that was decided, clears away one that was only prepared. Every name is
 * the program's own; what lies there and was not put there by a restore of this store is put aside and nothing is swapped. Whatever
 * kill came when, the data folder holds the old store or the new one, whole; the first login asks for the mark.
 */
export function finishInstall(dataFolder: string): void {
  clearExchange(storeFolder(dataFolder).keyring)
  // What a restore drill left that was killed.
  fs.rmSync(path.join(dataFolder, 'drill'), { recursive: true, force: true })
  const staging = path.join(dataFolder, stagingName)
  const status = fs.lstatSync(staging, { throwIfNoEntry: false })
  if (status === undefined) return
  const mark = path.join(staging, readyName)
  if (!status.isDirectory() || (exists(mark) && !isAcceptable(dataFolder, staging))) {
    fs.renameSync(staging, freeFolder(dataFolder, 'refused'))
    syncFolder(dataFolder)
    return
  }
  if (exists(mark)) {
    for (const piece of storePieces) moveIn(dataFolder, piece)
    fs.renameSync(mark, path.join(dataFolder, installedName))
    syncFolder(dataFolder)
  }
  fs.rmSync(staging, { recursive: true, force: true })
  syncFolder(dataFolder)
}

const exists = (file: string) => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined

/** A mark of the right form, plain pieces, and a keyring of the store that is here: what can be known without a key. */
function isAcceptable(dataFolder: string, staging: string): boolean {
  if (!isMark(path.join(staging, readyName))) return false
  for (const piece of storePieces) {
    const status = fs.lstatSync(path.join(staging, piece), { throwIfNoEntry: false })
    const isFolder = piece === 'attachments' || piece === 'heads'
    if (status !== undefined && !(isFolder ? status.isDirectory() : status.isFile())) return false
  }
  // Once the keyring has been moved in, nothing is left to compare.
  if (!exists(storeFolder(staging).keyring)) return true
  const next = storeIdIn(staging)
  const present = storeIdIn(dataFolder)
  return (
    next !== null &&
    readMark(path.join(staging, readyName))?.storeId === next &&
    (present === null || present === next)
  )
}

function storeIdIn(folder: string): string | null {
  try {
    return readKeyring(folder).content.storeId
  } catch {
    // Missing or damaged: it says nothing.
    return null
  }
}

function moveIn(dataFolder: string, piece: string): void {
  const from = path.join(dataFolder, stagingName, piece)
  const to = path.join(dataFolder, piece)
  // Moved in before the interruption.
  if (!exists(from)) return
  const aside = path.join(dataFolder, asideName)
  for (const present of [to, `${to}-wal`, `${to}-shm`]) {
    if (!exists(present)) continue
    fs.mkdirSync(aside, { recursive: true, mode: 0o700 })
    const place = path.join(aside, path.basename(present))
    fs.renameSync(present, exists(place) ? freeFolder(aside, path.basename(present)) : place)
  }
  fs.renameSync(from, to)
}
