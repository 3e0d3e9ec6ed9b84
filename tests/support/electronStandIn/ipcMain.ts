import { EventEmitter } from 'node:events'
import { harness } from './harness.ts'

/** docs/api/ipc-main.md: an event emitter. */
export const ipcMain = new EventEmitter()
/** docs/api/power-monitor.md: an event emitter; this machine never sleeps. */
export const powerMonitor = new EventEmitter()

// Whoever asks hears how many listeners stand: a session that is over must have left none.
harness.asks.on('asked', ({ kind }) => {
  if (kind !== 'countListeners') return
  const count = (emitter: EventEmitter) =>
    emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0)
  harness.tell({ kind: 'left', listeners: { ipcMain: count(ipcMain), powerMonitor: count(powerMonitor) } })
})
