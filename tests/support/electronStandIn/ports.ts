import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import { must } from './harness.ts'

/** Where one end of a channel is held. */
type Place =
  | { readonly kind: 'main'; readonly port: MessagePortMain }
  | { readonly kind: 'child'; readonly child: ChildProcess }
  | { readonly kind: 'page'; tell(message: unknown): void }

interface End {
  readonly peer: number
  place: Place | null
  isClosed: boolean
}

const ends = new Map<number, End>()
let next = 1

/**
 * docs/api/message-port-main.md: messages wait until `start`; a transferred port is neutered; `close` is told to both sides; data is
 * cloned, not shared.
 */
export class MessagePortMain
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  readonly id: number
  private readonly queue: unknown[] = []
  private isStarted = false
  isNeutered = false
  constructor(id: number) {
    super()
    this.id = id
  }
  postMessage(data: unknown): void {
    if (!this.isNeutered) sendFrom(this.id, data)
  }
  start(): void {
    this.isStarted = true
    for (const data of this.queue.splice(0)) this.emit('message', { data, ports: [] })
  }
  close(): void {
    closeEnd(this.id)
  }
  /** Takes a message in; queued while the port was not started. */
  hear(data: unknown): void {
    const cloned = structuredClone(data)
    if (this.isStarted) setImmediate(() => this.emit('message', { data: cloned, ports: [] }))
    else this.queue.push(cloned)
  }
}

export class MessageChannelMain implements Record<keyof Electron.MessageChannelMain, MessagePortMain> {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain
  constructor() {
    const [one, two] = [next++, next++]
    this.port1 = new MessagePortMain(one)
    this.port2 = new MessagePortMain(two)
    ends.set(one, { peer: two, place: { kind: 'main', port: this.port1 }, isClosed: false })
    ends.set(two, { peer: one, place: { kind: 'main', port: this.port2 }, isClosed: false })
  }
}

/** Delivers what one end said to the other, wherever that is held. */
export function sendFrom(id: number, data: unknown): void {
  const end = ends.get(ends.get(id)?.peer ?? 0)
  if (end === undefined || end.isClosed || end.place === null) return
  const peer = ends.get(id)?.peer ?? 0
  if (end.place.kind === 'main') end.place.port.hear(data)
  else if (end.place.kind === 'page') end.place.tell({ kind: 'port', id: peer, data })
  else if (end.place.child.connected) end.place.child.send({ kind: 'port', id: peer, data }, () => undefined)
}

/** Closes both ends of a channel; both sides hear of it. */
export function closeEnd(id: number): void {
  const end = ends.get(id)
  if (end === undefined || end.isClosed) return
  for (const each of [id, end.peer]) {
    const one = ends.get(each)
    if (one === undefined) continue
    one.isClosed = true
    const { place } = one
    if (place?.kind === 'main') setImmediate(() => place.port.emit('close'))
    else if (place?.kind === 'child' && place.child.connected)
      place.child.send({ kind: 'portClosed', id: each }, () => undefined)
  }
}

/** Closes what a process that is gone has held. */
export function closeEndsOf(child: ChildProcess): void {
  for (const [id, { place }] of ends) if (place?.kind === 'child' && place.child === child) closeEnd(id)
}

/** Moves ports away for a transfer; what was moved is neutered here. */
export function moveTo(ports: readonly unknown[] | undefined, place: Place): readonly number[] {
  return (ports ?? []).map((port) => {
    must(port instanceof MessagePortMain && !port.isNeutered, 'Port is already neutered')
    const moved = port as MessagePortMain
    moved.isNeutered = true
    const end = ends.get(moved.id)
    if (end !== undefined) end.place = place
    return moved.id
  })
}
