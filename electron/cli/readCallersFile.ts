import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** The bytes of a file named by a path of the caller's folder; throws `file-unreadable` with a sentence. */
export async function readCallersFile(file: string): Promise<Buffer> {
  // npm runs a script in the project's folder and keeps the caller's own in INIT_CWD.
  const { npm_lifecycle_event: script, INIT_CWD: callerFolder = '.' } = process.env
  return await readFile(script === 'cli' ? resolve(callerFolder, file) : file).catch(() => {
    throw new AppError('file-unreadable', '打不开这个文件，请检查路径和权限。')
  })
}
