import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { portParsers } from '../../../../../electron/parser/child/portParser.ts'

class Port extends EventEmitter {
  readonly posted: unknown[] = []
  closed = false
  started = false
  postMessage(message: unknown) {
    this.posted.push(message)
  }
  start() {
    this.started = true
  }
  close() {
    this.closed = true
  }
}

function begun() {
  const main = new Port()
  const spawn = portParsers(main)
  const child = spawn()
  const port = new Port()
  const heard: unknown[] = []
  const exits: string[] = []
  child.onMessage((message) => heard.push(message))
  child.onExit(() => exits.push('exit'))
  const news = (kind: string, id: number, ports: readonly Port[] = []) =>
    main.emit('message', { data: { kind, id }, ports })
  return { main, spawn, child, port, heard, exits, news }
}

describe('a parser that the main process starts', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is asked for by number and sent what waited once its port is there', () => {
    const { main, child, port, heard, news } = begun()
    child.send({ bytes: 1 })
    news('parserPort', 0, [port])
    child.send('more')
    port.emit('message', { data: 'rows' })
    expect(main.posted).toEqual([{ kind: 'parserStart', id: 0 }])
    expect([port.started, port.posted, heard]).toEqual([true, [{ bytes: 1 }, 'more'], ['rows']])
  })

  it('ends when its port closes, once', async () => {
    const { port, exits, news } = begun()
    news('parserPort', 0, [port])
    port.emit('close')
    port.emit('close')
    await vi.runAllTimersAsync()
    expect(exits).toEqual(['exit'])
  })

  it('ends when its process ended, but after the rows that were under way', async () => {
    const { port, heard, exits, news } = begun()
    news('parserPort', 0, [port])
    news('parserEnded', 0)
    await vi.advanceTimersByTimeAsync(50)
    expect(exits).toEqual([])
    port.emit('message', { data: 'late rows' })
    await vi.runAllTimersAsync()
    expect([heard, exits]).toEqual([['late rows'], ['exit']])
  })

  it('is killed by the main process, and its port is closed', () => {
    const { main, child, port, news } = begun()
    news('parserPort', 0, [port])
    child.kill()
    expect([port.closed, main.posted.at(-1)]).toEqual([true, { kind: 'parserKill', id: 0 }])
  })

  it('never takes a port for a child that is gone, nor another’s', () => {
    const { spawn, child, port, heard, news } = begun()
    spawn()
    child.kill()
    news('parserPort', 0, [port])
    port.emit('message', { data: 'rows' })
    expect([port.closed, port.posted, heard]).toEqual([true, [], []])
  })

  it('hears nothing in messages that are not about parsers', () => {
    const { main, port, heard } = begun()
    main.emit('message', { data: { kind: 'window' }, ports: [port] })
    main.emit('message', { data: 'text', ports: [] })
    expect([port.started, heard]).toEqual([false, []])
  })
})
