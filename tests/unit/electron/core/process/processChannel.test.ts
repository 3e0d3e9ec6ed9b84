import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { portChannel } from '../../../../../electron/core/process/processChannel.ts'

class Port extends EventEmitter {
  readonly posted: unknown[] = []
  postMessage(message: unknown) {
    this.posted.push(message)
  }
  start() {}
}

function joined() {
  const parent = new Port()
  const window = new Port()
  const heard: unknown[] = []
  const channel = portChannel(parent)
  channel.onMessage((message) => heard.push(message))
  parent.emit('message', { data: { kind: 'window' }, ports: [window] })
  return { parent, window, heard, channel }
}

describe('the channel under Electron', () => {
  it('takes calls from the window’s own port and answers there', () => {
    const { parent, window, heard, channel } = joined()
    window.emit('message', { data: { kind: 'call', id: 1, json: '{}' }, ports: [] })
    channel.post({ kind: 'answer', id: 1, json: '{}' })
    channel.post({ kind: 'event', json: '{}' })
    expect(heard).toEqual([{ kind: 'call', id: 1, json: '{}' }])
    expect([window.posted.length, parent.posted.length]).toEqual([2, 0])
  })

  it.each([
    [{ kind: 'close' }],
    [{ kind: 'signal', signal: 'windowShown' }],
    [{ kind: 'answer', id: 1, ok: true, value: 'x' }],
    [{ kind: 'call', id: 1, json: '{}', extra: 1 }],
    [{ kind: 'call', id: -1, json: '{}' }],
    ['text'],
  ])('hears nothing but calls from the window: %j', (data) => {
    const { window, heard } = joined()
    window.emit('message', { data, ports: [] })
    expect(heard).toEqual([])
  })

  it('leaves ports to parsers to whom they belong', () => {
    const { parent, heard, channel, window } = joined()
    const parser = new Port()
    parent.emit('message', { data: { kind: 'parserPort', id: 0 }, ports: [parser] })
    parent.emit('message', { data: { kind: 'parserEnded', id: 0 }, ports: [] })
    channel.post({ kind: 'event', json: '{}' })
    expect([heard, parser.posted, window.posted.length]).toEqual([[], [], 1])
  })

  it('keeps what is said to the shell away from the window', () => {
    const { parent, window, channel } = joined()
    channel.post({ kind: 'ask', id: 1, ask: { what: 'printers' } })
    channel.post({ kind: 'locked', words: '' })
    expect([window.posted.length, parent.posted.length]).toEqual([0, 2])
  })
})
