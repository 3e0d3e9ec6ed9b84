import { spawn } from 'node:child_process'
import { AppError } from '../../../shared/errors.ts'

const dialogs = [
  { command: 'zenity', args: (title: string) => ['--file-selection', '--directory', `--title=${title}`] },
  { command: 'kdialog', args: (title: string) => ['--getexistingdirectory', '.', '--title', title] },
]

/** Asks for a folder with the desktop's own dialog, because a browser never tells where a folder is. */
export async function askForFolder(title: string): Promise<string | null> {
  for (const { command, args } of dialogs) {
    const answer = await ask(command, args(title))
    if (answer !== undefined) return answer
  }
  throw new AppError(
    'not-found',
    '本机没有可用的文件夹对话框（zenity 或 kdialog），请直接填写文件夹的完整路径。',
  )
}

// undefined: the program is not installed; null: the person cancelled.
function ask(command: string, args: readonly string[]): Promise<string | null | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve(undefined)
      else reject(error)
    })
    child.once('close', (code) => resolve(code === 0 && output.trim() !== '' ? output.trim() : null))
  })
}
