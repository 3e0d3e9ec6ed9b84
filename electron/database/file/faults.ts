import { AppError, type FaultCode } from '../../../shared/errors.ts'

interface Sentence {
  readonly code: FaultCode
  readonly message: string
}

const diskFull: Sentence = {
  code: 'disk-full',
  message: '磁盘空间不足，本次操作没有保存。请清理磁盘或联系系统管理员，然后重做这一步。',
}
const readOnly: Sentence = {
  code: 'read-only',
  message: '数据文件夹不能写入，本次操作没有保存。请系统管理员检查磁盘和文件夹权限后重新登录。',
}
const broken: Sentence = {
  code: 'read-only',
  message:
    '磁盘读写出错，为保护数据已停止操作。请退出程序，由系统管理员检查磁盘后重新登录，并核对最后一步是否已保存。',
}
const damaged: Sentence = {
  code: 'database-damaged',
  message: '数据库文件已损坏，程序没有改动它。请停止使用，由系统管理员用最近一次备份恢复。',
}
const busy: Sentence = {
  code: 'conflict',
  message: '数据库正被另一个程序占用，请关闭其他窗口后重试。',
}
const taken: Sentence = {
  code: 'conflict',
  message: '已有相同的登记，本次没有保存。请核对后再试。',
}

/** SQLite's and the system's words, by the beginning of their code, and what they mean to a person. */
const sentences: readonly (readonly [string, Sentence])[] = [
  ['SQLITE_FULL', diskFull],
  ['ENOSPC', diskFull],
  ['EDQUOT', diskFull],
  ['EFBIG', diskFull],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_CANTOPEN', readOnly],
  ['EROFS', readOnly],
  ['EACCES', readOnly],
  ['EPERM', readOnly],
  ['SQLITE_IOERR', broken],
  ['EIO', broken],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_NOTADB', damaged],
  ['SQLITE_BUSY', busy],
  ['SQLITE_LOCKED', busy],
  ['SQLITE_CONSTRAINT_UNIQUE', taken],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', taken],
]

/** The code of a driver's or the system's error, if it carries one. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** The sentence of a full disk, for a failure that says so in other words. */
export function diskFullFault(cause: unknown): AppError {
  return new AppError(diskFull.code, diskFull.message, { cause })
}

/** The same failure with our code and a sentence, where we know one; anything else comes back as it was, because it is a bug. */
export function storageFault(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = errorCode(error)
  const known = code === null ? undefined : sentences.find(([start]) => code.startsWith(start))
  return known === undefined ? error : new AppError(known[1].code, known[1].message, { cause: error })
}

/** True when the disk can no longer be trusted on this handle: nothing is retried, the store is reopened and verified first (security 47). */
export function stopsTheLine(error: unknown): boolean {
  const code = errorCode(error instanceof AppError && error.cause !== undefined ? error.cause : error)
  return code !== null && /^(SQLITE_IOERR|SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_READONLY|EIO|EROFS)/.test(code)
}
