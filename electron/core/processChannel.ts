import type { Channel } from './wire.ts'

/** The part of Electron's parent port that the wire uses. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** The channel to the shell that started this process: a message port under Electron, fork's IPC under the fallback. */
export function processChannel(): Channel {
  const { parentPort } = process as { readonly parentPort?: ParentPort }
  if (parentPort !== undefined) return portChannel(parentPort)
  if (process.send === undefined) throw new Error('the core is started by a shell only')
  return {
    post: (message) => {
      if (process.connected) process.send?.(message)
    },
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.once('disconnect', listener),
  }
}

// Electron ends a utility process together with the main process, so there is no closing to hear of.
function portChannel(port: ParentPort): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClosed: () => undefined,
  }
}
