import { realpath } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import { openPlainHandle } from '../machine/plainFile.ts'
import { callersPath } from './callersPath.ts'

/** Far more than any list or table may have: what is larger is not read to find that out. */
const mostBytes = 64 * 1024 * 1024

/** The bytes of a plain file named by a path of the caller's folder; throws `file-unreadable` or `file-too-large` with a sentence, and never waits for a pipe. */
export async function readCallersFile(file: string): Promise<Buffer> {
  const place = await realpath(callersPath(file)).catch(() => null)
  const handle = place === null ? null : await openPlainHandle(place).catch(() => null)
  if (handle === null)
    throw new AppError('file-unreadable', '打不开这个文件，或者它不是普通文件，请检查路径和权限。')
  try {
    if ((await handle.stat()).size > mostBytes)
      throw new AppError('file-too-large', '文件过大，没有读取；请删去无关内容后再试。')
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
