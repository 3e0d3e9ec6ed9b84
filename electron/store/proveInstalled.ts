import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { syncFolder } from '../database/file/durableFile.ts'
import { storePieces } from '../database/file/storeFolder.ts'
import { readGenuineKeyring } from '../database/key/keyring.ts'
import { marks } from './installMark.ts'

/** Where what a swap replaced lies until the store that came in its place has been proved. */
export const asideName = 'replaced-unproved'
/** The mark of a store that was put in place and that nobody has opened yet. */
export const installedName = 'installed.json'

const refused = () =>
  new AppError(
    'trail-broken',
    '数据文件夹里换入了一份没有经过恢复手续的数据，程序没有使用它，已另存并放回原来的数据。请重新登录，并报告安全审计员和安全管理员。',
  )

/**
 * Before a store is opened: where one was put in place at a start, its mark must have been made with its own key, for exactly this
 * store. Otherwise what was there before is put back and `trail-broken` is thrown. The caller has proved the key.
 */
export function proveInstalled(dataFolder: string, dek: Uint8Array): void {
  const mark = path.join(dataFolder, installedName)
  const aside = path.join(dataFolder, asideName)
  if (!exists(mark) && !exists(aside)) return
  if (marks(mark, dataFolder, dek)) {
    settleInstalled(dataFolder)
    return
  }
  if (!isOfStore(aside, dek)) return
  putBack(dataFolder, aside)
  throw refused()
}

/** What was replaced gets its lasting name; returns it, or null when there was nothing. */
export function settleInstalled(dataFolder: string): string | null {
  const aside = path.join(dataFolder, asideName)
  const lasting = exists(aside) ? freeFolder(dataFolder, 'replaced') : null
  if (lasting !== null) fs.renameSync(aside, lasting)
  fs.rmSync(path.join(dataFolder, installedName), { force: true, recursive: true })
  syncFolder(dataFolder)
  return lasting === null ? null : path.basename(lasting)
}

const exists = (file: string) => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined

/** A folder that somebody put there to have the living store thrown out is none of this store. */
function isOfStore(folder: string, dek: Uint8Array): boolean {
  try {
    readGenuineKeyring(folder, dek)
    return exists(path.join(folder, 'workstation.db'))
  } catch {
    return false
  }
}

/** Piece by piece, so that a kill leaves nothing that the next login would not put right. */
function putBack(dataFolder: string, aside: string): void {
  const away = freeFolder(dataFolder, 'refused')
  fs.mkdirSync(away, { mode: 0o700 })
  const move = (from: string, name: string, to: string) => {
    if (exists(path.join(from, name))) fs.renameSync(path.join(from, name), path.join(to, name))
  }
  move(dataFolder, installedName, away)
  for (const piece of storePieces) {
    if (!exists(path.join(aside, piece))) continue
    const names = [`${piece}-wal`, `${piece}-shm`, piece]
    for (const name of names) move(dataFolder, name, away)
    for (const name of names) move(aside, name, dataFolder)
  }
  fs.renameSync(aside, path.join(away, 'rest'))
  syncFolder(dataFolder)
}

/** A name beside others that nothing has yet: `refused-20261130081500`, with a number where that is taken. */
export function freeFolder(folder: string, word: string): string {
  const name = path.join(folder, `${word}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`)
  let free = name
  for (let number = 2; exists(free); number += 1) free = `${name}-${number}`
  return free
}
