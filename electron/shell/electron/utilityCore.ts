import { type MessagePortMain, utilityProcess } from 'electron'
import { dataEnvironment } from '../childEnvironment.ts'
import type { CoreLink } from '../coreProcess.ts'

/** The data process under Electron, which can be handed a port that leads straight to the window. */
export interface UtilityCore extends CoreLink {
  adoptWindow(port: MessagePortMain): void
}

/** Starts the data process as a utility process of this one. */
export function startUtilityCore(entry: string, dataFolder: string): UtilityCore {
  const child = utilityProcess.fork(entry, [`--data-folder=${dataFolder}`], {
    serviceName: 'workstation-core',
    execArgv: [],
    env: dataEnvironment(process.env),
    stdio: 'inherit',
  })
  return {
    channel: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onClosed: (listener) => child.once('exit', listener),
    },
    kill: () => child.kill(),
    adoptWindow: (port) => child.postMessage({ kind: 'window' }, [port]),
  }
}
