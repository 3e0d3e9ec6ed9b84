import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { beijingMinute } from '../../shared/time.ts'
import { copyDurably, syncFolder, writeNewFile } from '../database/file/durableFile.ts'
import { storageFault } from '../database/file/faults.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import type { Store } from '../store/store.ts'
import { type BackedUpFile, describeFile, encodeManifest, manifestName } from './backupManifest.ts'
import { type BackupReport, verifyBackup } from './verifyBackup.ts'

/** What is backed up. The caller records the act; the copy is encrypted with the same database key. */
export interface BackupSource {
  readonly store: Store
  readonly dek: Uint8Array
  now(): Date
  /** Told as files are copied and read back. */
  onProgress?(done: number, total: number): void
}

/**
 * Writes a whole store into a new folder under `targetFolder` and proves it by reading it back and opening it. Until the
 * proof stands the folder's name ends in `.unfinished`. Faults: `disk-full`, `read-only`, `file-unreadable`, `trail-broken`.
 */
export async function createBackup(source: BackupSource, targetFolder: string): Promise<BackupReport> {
  const { store, dek } = source
  assertTarget(store.dataFolder, targetFolder)
  const createdAt = source.now().toISOString()
  const name = freeName(targetFolder, `backup-${beijingMinute(createdAt).replace(/[^\d]/g, '')}`)
  const unfinished = path.join(targetFolder, `${name}.unfinished`)
  try {
    fs.rmSync(unfinished, { recursive: true, force: true })
    fs.mkdirSync(unfinished)
    const head = store.copyTo(storeFolder(unfinished))
    const names = copyFiles(store, unfinished)
    const files: BackedUpFile[] = []
    for (const file of names) {
      const found = await describeFile(unfinished, file)
      if (found === null)
        throw new AppError(
          'file-unreadable',
          '移动盘上刚写入的文件读不回来，备份没有完成。请换一个移动盘重做。',
        )
      files.push(found)
      source.onProgress?.(files.length, names.length * 2)
    }
    const { storeId, schemaNumber } = store
    const link = Buffer.from(head.link).toString('hex')
    const content = {
      format: 1 as const,
      storeId,
      schemaNumber,
      createdAt,
      head: { seq: head.seq, link },
      files,
    }
    writeNewFile(path.join(unfinished, manifestName), Buffer.from(encodeManifest(content, dek)))
    for (const folder of [storeFolder(unfinished).attachments, unfinished]) syncFolder(folder)
    const report = await verifyBackup(unfinished, dek, (done) =>
      source.onProgress?.(files.length + done, names.length * 2),
    )
    const finished = path.join(targetFolder, name)
    fs.renameSync(unfinished, finished)
    syncFolder(targetFolder)
    return { ...report, folder: finished }
  } catch (error) {
    throw storageFault(error)
  }
}

function assertTarget(dataFolder: string, targetFolder: string): void {
  const status = fs.statSync(targetFolder, { throwIfNoEntry: false })
  if (status === undefined || !status.isDirectory())
    throw new AppError('file-unreadable', '找不到所选的备份位置，请插好移动盘或另选一个文件夹。')
  const inside = path.relative(fs.realpathSync(dataFolder), fs.realpathSync(targetFolder))
  if (inside === '' || (!inside.startsWith('..') && !path.isAbsolute(inside)))
    throw new AppError('invalid-input', '不能备份到数据文件夹里面，请选择移动盘或其他文件夹。')
  const free = fs.statfsSync(targetFolder)
  if (free.bavail * free.bsize < sizeOfStore(dataFolder) * 1.1)
    throw new AppError('disk-full', '所选位置空间不足，备份没有开始。请换一个更大的移动盘。')
}

function sizeOfStore(dataFolder: string): number {
  const { database, attachments } = storeFolder(dataFolder)
  const files = [database, `${database}-wal`]
  if (fs.existsSync(attachments))
    for (const name of fs.readdirSync(attachments)) files.push(path.join(attachments, name))
  return files.reduce((sum, file) => sum + (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
}

function freeName(folder: string, wanted: string): string {
  let name = wanted
  for (let number = 2; fs.existsSync(path.join(folder, name)); number += 1) name = `${wanted}-${number}`
  return name
}

/** Copies what stands beside the database and names every file of the backup. */
function copyFiles(store: Store, target: string): readonly string[] {
  const from = storeFolder(store.dataFolder)
  const to = storeFolder(target)
  copyDurably(from.keyring, to.keyring)
  fs.mkdirSync(to.attachments)
  const attachments = store.read((tx) =>
    tx.select<{ name: string }>(
      'SELECT storage_name AS name FROM attachments WHERE wrapped_key IS NOT NULL ORDER BY id',
    ),
  )
  for (const { name } of attachments)
    copyDurably(path.join(from.attachments, name), path.join(to.attachments, name))
  return [
    'workstation.db',
    'keyring.json',
    'heads/a',
    'heads/b',
    ...attachments.map(({ name }) => `attachments/${name}`),
  ]
}
