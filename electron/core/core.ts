import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { dangerousSettings } from '../../shared/launch/dangerousSettings.ts'
import { openLog } from '../log/log.ts'
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
leaveNoDump()

// The entries of a build lie side by side; the sources lie by subject.
const parserEntry = path.join(import.meta.dirname, isBuilt ? 'parser.js' : '../parser/parser.ts')
const { parentPort } = process as { readonly parentPort?: MainPort }
const spawnParser = parentPort === undefined ? forkParser(parserEntry) : portParsers(parentPort)
const served = serveWire({ channel: processChannel(), exit }, (surroundings) =>
  createWorkstation({ ...surroundings, dataFolder, spawnParser, log }).catch((error: unknown) => {
    log.error('the core did not start', { error })
    throw error
  }),
)

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

// A dump of this process would hold plain text. Linux lets a process exclude every part of its memory.
function leaveNoDump(): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch (error) {
    log.warn('core dumps could not be switched off', { error })
  }
}
