import fs from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { claimedHead } from './headRecords.ts'
import { readGenuineKeyring } from './keyring.ts'
import type { KeyringContent } from './keyringFormat.ts'
import type { StoreFolder } from './storeFolder.ts'

const sentences = {
  'database-missing':
    '找不到数据库文件（workstation.db），程序没有新建任何文件。请检查数据文件夹或移动硬盘是否连接好，再由系统管理员用最近一次备份恢复。',
  'database-empty':
    '数据库文件（workstation.db）是空的，程序没有改动它。请保留现场，由系统管理员用最近一次备份恢复。',
  'database-foreign':
    '数据库文件不属于本机的密钥文件，可能是从别处拷来的。程序没有改动它，请由系统管理员放回原来的文件，或用最近一次备份恢复。',
  'database-damaged':
    '数据库文件已损坏，程序没有改动它。请停止使用并保留现场，由系统管理员用最近一次备份恢复。',
  'database-newer': '数据库是由更新版本的程序写成的，本程序没有改动它。请安装新版程序后再打开。',
  'trail-behind-head':
    '数据库与上次关机时的留痕记录不一致，数据可能被换回旧版本，程序没有打开它。请停止使用并保留现场，报告安全审计员，由系统管理员恢复备份。',
} as const

/** The refusal to open, with its sentence. */
export function openFault(code: keyof typeof sentences, cause?: unknown): AppError {
  return new AppError(code, sentences[code], cause === undefined ? undefined : { cause })
}

const pageSize = 4096
/** Two random salts differ in about 64 of their 128 bits; a damaged one in a few. */
const foreignBits = 32

/**
 * Everything that can be known before the database is opened. Returns the keyring's content. Faults: the keyring's and
 * `database-missing`, `-empty`, `-foreign`, `-damaged`, `trail-behind-head`. Writes nothing.
 */
export function checkBeforeOpen(folder: StoreFolder, dek: Uint8Array): KeyringContent {
  const keyring = readGenuineKeyring(folder.root, dek)
  const status = fs.lstatSync(folder.database, { throwIfNoEntry: false })
  if (status === undefined) throw openFault('database-missing')
  if (!status.isFile()) throw openFault('database-foreign')
  if (status.size === 0) throw openFault('database-empty')
  checkStart(folder.database, keyring.databaseStart)
  if (status.size % pageSize !== 0) throw openFault('database-damaged')
  checkJournal(folder)
  return keyring
}

/** The first 16 bytes of the database file, in hexadecimal. */
export function databaseStart(file: string): string {
  const start = Buffer.alloc(16)
  const descriptor = fs.openSync(file, 'r')
  try {
    fs.readSync(descriptor, start, 0, start.length, 0)
  } finally {
    fs.closeSync(descriptor)
  }
  return start.toString('hex')
}

function checkStart(file: string, expected: string): void {
  const found = Buffer.from(databaseStart(file), 'hex')
  const wanted = Buffer.from(expected, 'hex')
  const bits = found.reduce((sum, byte, index) => sum + bitCount(byte ^ (wanted[index] ?? 0)), 0)
  if (bits >= foreignBits) throw openFault('database-foreign')
  if (bits > 0) throw openFault('database-damaged')
}

function bitCount(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length
}

/** A journal beside a database that was closed in order was put there by somebody (security 29). */
function checkJournal(folder: StoreFolder): void {
  const head = claimedHead(folder.heads)
  if (head === null) throw openFault('trail-behind-head', new Error('no head record'))
  const journal = fs.lstatSync(`${folder.database}-wal`, { throwIfNoEntry: false })
  const hasRollback = fs.existsSync(`${folder.database}-journal`)
  if (hasRollback || (head.clean && journal !== undefined && journal.size > 0))
    throw openFault('trail-behind-head', new Error('a journal that was not expected'))
}
