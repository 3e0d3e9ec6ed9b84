import { type ChildProcess, fork } from 'node:child_process'
import type { Channel } from '../../../call/wire.ts'
import { dataEnvironment } from '../../childEnvironment.ts'
import type { CoreLink } from '../../coreProcess.ts'

/** Which program to start as the core and on which folder. */
export interface CoreProgram {
  readonly entry: string
  readonly dataFolder: string
}

/** A forked core with its process number, which tests and benchmarks measure. */
export interface ForkedCore extends CoreLink {
  readonly pid: number
}

/** Starts the data process as a child of this one; it ends itself when this process is gone. */
export function forkCore({ entry, dataFolder }: CoreProgram): ForkedCore {
  const child = fork(entry, [`--data-folder=${dataFolder}`], {
    execArgv: [],
    env: dataEnvironment(process.env),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (child.pid === undefined) throw new Error('the core could not be forked')
  return { pid: child.pid, channel: channelOf(child), kill: () => child.kill('SIGKILL') }
}

function channelOf(child: ChildProcess): Channel {
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, ignoreClosedChannel)
    },
    onMessage: (listener) => child.on('message', listener),
    onClosed: (listener) => child.once('exit', listener),
  }
}

// The child may end between the check and the write; its exit is reported by its own event.
const ignoreClosedChannel = () => undefined
