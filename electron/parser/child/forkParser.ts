import { fork } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { watchMemory } from '../../machine/watchMemory.ts'
import { importLimits } from '../file/refusals.ts'
import type { ChildLike, SpawnParser } from './childLike.ts'

/**
 * Starts parsers as plain Node children of `entry` with a heap cap and Node's permission model: such a child reads program files below
 * the program's own folder (two above the entry), writes nothing, starts nothing, and inherits no environment.
 */
export function forkParser(entry: string): SpawnParser {
  const program = resolve(dirname(entry), '../..')
  return () => {
    const child = fork(entry, [], {
      execArgv: [
        `--max-old-space-size=${importLimits.heapMegabytes}`,
        '--permission',
        `--allow-fs-read=${program}`,
        '--disable-warning=ExperimentalWarning',
      ],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return wrap(child)
  }
}

function wrap(child: ReturnType<typeof fork>): ChildLike {
  const kill = () => void child.kill('SIGKILL')
  child.once('exit', watchMemory({ process: child, megabytes: importLimits.residentMegabytes }, kill))
  return {
    send: (message) => {
      // The child may be gone already; its exit tells the client.
      child.send(message as object, () => undefined)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('error', () => listener())
      child.once('close', () => listener())
    },
    kill,
  }
}
