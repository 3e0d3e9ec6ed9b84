import fs from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

// A link is not followed, and the other end of a pipe is not waited for. Windows has neither flag and needs neither.
const { O_RDONLY, O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
const careful = O_NOFOLLOW | O_NONBLOCK

/** The refusal of what is no plain file although a file belongs there. */
function notPlain(file: string, cause?: unknown): AppError {
  const words = `“${path.basename(file)}”不是普通文件（可能被换成了文件夹、管道、设备或链接），程序没有读取它。请保留现场，报告安全管理员。`
  return new AppError('file-unreadable', words, { cause })
}

/** Opens a plain file; the caller closes the descriptor. Null when there is none; throws `file-unreadable` where something else lies there. */
export function openPlainFile(file: string, access: 'read' | 'change'): number | null {
  let descriptor: number
  try {
    descriptor = fs.openSync(file, (access === 'read' ? O_RDONLY : O_RDWR) | careful)
  } catch (error) {
    if (isAbsent(error)) return null
    throw refusalOf(file, error)
  }
  if (fs.fstatSync(descriptor).isFile()) return descriptor
  fs.closeSync(descriptor)
  throw notPlain(file)
}

/** Throws `file-unreadable` where something else than a plain file lies. */
export function assertPlainOrAbsent(file: string): void {
  const status = fs.lstatSync(file, { throwIfNoEntry: false })
  if (status !== undefined && !status.isFile()) throw notPlain(file)
}

/** The bytes of a plain file; null when there is none. Throws `file-unreadable` where something else lies there or it is larger than that. */
export function readPlainFile(file: string, mostBytes: number): Buffer | null {
  const descriptor = openPlainFile(file, 'read')
  if (descriptor === null) return null
  try {
    if (fs.fstatSync(descriptor).size > mostBytes)
      throw new AppError('file-unreadable', `“${path.basename(file)}”大得不正常，程序没有读取它。`)
    return fs.readFileSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** As `openPlainFile` for reading, for what is read piece by piece. */
export async function openPlainHandle(file: string): Promise<fs.promises.FileHandle | null> {
  let handle: fs.promises.FileHandle
  try {
    handle = await open(file, O_RDONLY | careful)
  } catch (error) {
    if (isAbsent(error)) return null
    throw refusalOf(file, error)
  }
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw notPlain(file)
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

const isAbsent = (error: unknown) => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'

/** A link, a folder opened for writing, a socket, a device without a driver: each has its own code for the same thing. */
const strange: readonly unknown[] = ['ELOOP', 'EISDIR', 'ENXIO', 'ENODEV', 'EMLINK']

function refusalOf(file: string, error: unknown): unknown {
  return strange.includes(codeOf(error)) ? notPlain(file, error) : error
}
