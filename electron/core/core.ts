import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { dangerousSettings } from '../../shared/launch/dangerousSettings.ts'
import { openLog } from '../log/log.ts'
import { claimFolder } from '../machine/instanceLock.ts'
import { leaveNoDump } from '../machine/leaveNoDump.ts'
import { sharedFolderWords } from '../machine/localFolder.ts'
import { reserveBytes } from '../machine/reserve.ts'
import { forkParser } from '../parser/child/forkParser.ts'
import { type MainPort, portParsers } from '../parser/child/portParser.ts'
import { processChannel } from './process/processChannel.ts'
import { serveWire } from './process/serveWire.ts'
import { createWorkstation } from './workstation.ts'

// Entry of the data process: one per data folder, started, owned and ended by the shell.

declare const __TEST_BUILD__: boolean | undefined
const isBuilt = typeof __TEST_BUILD__ !== 'undefined'

/** The exit code after a start with a switch or variable that would open this process. */
const dangerousStart = 25

const exit = (code: number) => process.exit(code)
const dataFolder = argument('data-folder')
const log = openLog({ folder: path.join(dataFolder, 'logs'), now: () => new Date() })
refuseDangerousStart()
const dumping = leaveNoDump()
if (dumping !== null) log.warn('core dumps could not be switched off', { error: dumping })

// The entries of a build lie side by side; the sources lie by subject.
const parserEntry = path.join(import.meta.dirname, isBuilt ? 'parser.js' : '../parser/parser.ts')
const { parentPort } = process as { readonly parentPort?: MainPort }
const spawnParser = parentPort === undefined ? forkParser(parserEntry) : portParsers(parentPort)
const served = serveWire({ channel: processChannel(), exit }, async (surroundings) => {
  try {
    await claimData()
    return await createWorkstation({ ...surroundings, dataFolder, spawnParser, log, reserveBytes })
  } catch (error) {
    log.error('the core did not start', { error })
    throw error
  }
})

// A terminal signals the whole group; the shell closes us in order, and so does a signal that was meant for us alone.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('SIGTERM', served.end)

function argument(name: string): string {
  const prefix = `--${name}=`
  const found = process.argv.find((text) => text.startsWith(prefix))
  if (found === undefined) throw new Error(`the core needs ${prefix}…`)
  return found.slice(prefix.length)
}

function refuseDangerousStart(): void {
  if (!isBuilt || __TEST_BUILD__) return
  const names = dangerousSettings({
    args: [...process.execArgv, ...process.argv.slice(2)],
    env: process.env,
  })
  if (names.length === 0) return
  log.error('start refused', { names })
  process.stderr.write(`为保护数据，程序不带以下设置启动：${names.join('、')}。请去掉后重新启动。\n`)
  exit(dangerousStart)
}

/** The shell keeps others out; but a core whose shell was killed may be closing still, and a shell can be deceived. */
async function claimData(): Promise<void> {
  const words = sharedFolderWords(dataFolder)
  if (words !== null) throw new AppError('conflict', words)
  const held = await claimFolder({ folder: dataFolder, name: 'core', waitMs: 12_000 })
  if (held === null)
    throw new AppError('conflict', '数据文件夹正被另一个数据进程使用，请先关闭那个窗口，再打开程序。')
}
