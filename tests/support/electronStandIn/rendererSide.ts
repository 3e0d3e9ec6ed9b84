/** What the page sees before its own scripts: the sandboxed preload's `require('electron')` and ends of ports. Runs in the page. */
export const rendererSide = `(preload) => {
  // docs/tutorial/process-model.md: a preload runs in the pages that were loaded, not in the empty one before.
  if (window !== window.top || !location.hostname.endsWith('.app.invalid')) return
  const out = window.__standInOut
  const ports = new Map()
  const once = new Map()
  class Port {
    constructor(id) { this.id = id; this.waiting = []; this.listener = null }
    set onmessage(listener) { this.listener = listener; for (const data of this.waiting.splice(0)) listener({ data }) }
    get onmessage() { return this.listener }
    postMessage(data) { out(JSON.stringify({ kind: 'port', id: this.id, data })) }
    hear(data) { if (this.listener) this.listener({ data }); else this.waiting.push(data) }
  }
  window.__standInIn = (json) => {
    const message = JSON.parse(json)
    if (message.kind === 'port') return ports.get(message.id)?.hear(message.data)
    const listeners = once.get(message.channel) ?? []
    once.delete(message.channel)
    const event = { ports: message.ports.map((id) => { const port = new Port(id); ports.set(id, port); return port }) }
    for (const listener of listeners) listener(event, message.data)
  }
  const electron = {
    ipcRenderer: {
      once: (channel, listener) => once.set(channel, [...(once.get(channel) ?? []), listener]),
      send: (channel, ...args) => out(JSON.stringify({ kind: 'send', channel, args })),
    },
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
  }
  preload((name) => { if (name !== 'electron') throw new Error('module not found: ' + name); return electron }, { exports: {} }, {})
}`
