import { contextBridge, ipcRenderer } from 'electron'

// Sandboxed and isolated: exposes the one bridge object. What is said goes through a port straight to the core.

interface Port {
  postMessage(message: unknown): void
  onmessage: ((event: { readonly data: unknown }) => void) | null
}

const waiting = new Map<number, (json: string) => void>()
const listeners = new Set<(json: string) => void>()
const connected = Promise.withResolvers<Port>()
let next = 0

ipcRenderer.once('workstation:port', (event) => {
  const port = event.ports[0] as unknown as Port
  port.onmessage = ({ data }) => hear(data as { kind: string; id: number; json: string })
  connected.resolve(port)
})
ipcRenderer.send('workstation:hello')

contextBridge.exposeInMainWorld('workstation', {
  call: async (json: string): Promise<string> => {
    const port = await connected.promise
    return new Promise((resolve) => {
      const id = next++
      waiting.set(id, resolve)
      port.postMessage({ kind: 'call', id, json: String(json) })
    })
  },
  onEvent: (listener: (json: string) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
})

function hear({ kind, id, json }: { kind: string; id: number; json: string }): void {
  if (kind === 'event') for (const listener of listeners) listener(json)
  if (kind !== 'answer') return
  waiting.get(id)?.(json)
  waiting.delete(id)
}
