import path from 'node:path'
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { parserHeapMegabytes } from '../../../parser/child/handOverWire.ts'
import { dataEnvironment, parserEnvironment } from '../../childEnvironment.ts'
import type { CoreLink } from '../../coreProcess.ts'
import { hostParsers } from './parserHost.ts'

/** The data process under Electron, which can be handed a port that leads straight to the window. */
export interface UtilityCore extends CoreLink {
  adoptWindow(port: MessagePortMain): void
}

/** Starts the data process as a utility process of this one, and its parsers beside it when it asks for them. */
export function startUtilityCore(entry: string, dataFolder: string): UtilityCore {
  const child = utilityProcess.fork(entry, [`--data-folder=${dataFolder}`], {
    serviceName: 'workstation-core',
    execArgv: [],
    env: dataEnvironment(process.env),
    stdio: 'inherit',
  })
  const parsers = hostParsers<MessagePortMain>({
    fork: () => startUtilityParser(path.join(path.dirname(entry), 'parser.js')),
    makeChannel: () => new MessageChannelMain(),
    tellCore: (news, transfer) => child.postMessage(news, transfer),
  })
  child.once('exit', parsers.close)
  tellOfErrors(child, 'core')
  return {
    channel: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) =>
        child.on('message', (message) => {
          if (!parsers.hear(message)) listener(message)
        }),
      onClosed: (listener) => child.once('exit', listener),
    },
    kill: () => child.kill(),
    adoptWindow: (port) => child.postMessage({ kind: 'window' }, [port]),
  }
}

// Node's permission model does not exist in a utility process: it knows no path, inherits no environment, and has a heap cap.
function startUtilityParser(entry: string) {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'workstation-parser',
    execArgv: [`--js-flags=--max-old-space-size=${parserHeapMegabytes}`],
    env: parserEnvironment(process.env),
    stdio: 'ignore',
  })
  tellOfErrors(child, 'parser')
  return child
}

// A fatal error of V8 comes as `error`, and an `error` nobody listens to would end the program; `exit` follows and is acted upon.
function tellOfErrors(child: UtilityProcess, what: string): void {
  child.on('error', (type, location) => process.stderr.write(`shell: ${what}: ${type} ${location}\n`))
}
