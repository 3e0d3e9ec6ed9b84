import os from 'node:os'
import path from 'node:path'

const name = 'credit-query-workstation'

/** Where this installation's data lies: `--data-folder=…`, CQW_DATA_FOLDER, or the platform's place; the same under both shells. */
export function dataFolderOf(args: readonly string[], env: NodeJS.ProcessEnv, home = os.homedir()): string {
  const prefix = '--data-folder='
  const given = args.find((text) => text.startsWith(prefix))?.slice(prefix.length) ?? env.CQW_DATA_FOLDER
  if (given !== undefined && given !== '') return path.resolve(given)
  if (process.platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), name)
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', name)
  return path.join(env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), name)
}
