import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { hostParsers } from '../../../../../../electron/shell/electron/core/parserHost.ts'

class Child extends EventEmitter {
  readonly posted: unknown[] = []
  killed = false
  postMessage(message: unknown, transfer: string[]) {
    this.posted.push([message, transfer])
  }
  kill() {
    this.killed = true
  }
}

function hosted() {
  const children: Child[] = []
  const told: unknown[] = []
  const host = hostParsers<string>({
    fork: () => {
      const child = new Child()
      children.push(child)
      return child
    },
    makeChannel: () => ({ port1: `parser end ${children.length}`, port2: `core end ${children.length}` }),
    tellCore: (news, transfer) => told.push([news, transfer]),
  })
  return { host, children, told }
}

describe('parsers beside the core', () => {
  it('get one end of a port, and the core the other', () => {
    const { host, children, told } = hosted()
    expect(host.hear({ kind: 'parserStart', id: 7 })).toBe(true)
    expect(children[0]?.posted).toEqual([[{ kind: 'core' }, ['parser end 1']]])
    expect(told).toEqual([[{ kind: 'parserPort', id: 7 }, ['core end 1']]])
  })

  it('are ended when the core says so, and the core hears of every end', () => {
    const { host, children, told } = hosted()
    host.hear({ kind: 'parserStart', id: 1 })
    host.hear({ kind: 'parserKill', id: 1 })
    expect(children[0]?.killed).toBe(true)
    children[0]?.emit('exit')
    expect(told.at(-1)).toEqual([{ kind: 'parserEnded', id: 1 }, []])
  })

  it('are never more than four, and never two of one number', () => {
    const { host, children, told } = hosted()
    for (const id of [1, 1, 2, 3, 4, 5]) host.hear({ kind: 'parserStart', id })
    expect(children).toHaveLength(4)
    expect(told).toContainEqual([{ kind: 'parserEnded', id: 5 }, []])
  })

  it('go with the core', () => {
    const { host, children } = hosted()
    host.hear({ kind: 'parserStart', id: 1 })
    host.hear({ kind: 'parserStart', id: 2 })
    host.close()
    expect(children.map(({ killed }) => killed)).toEqual([true, true])
  })

  it.each([[{ kind: 'ready' }], [{ kind: 'parserStart' }], [{ kind: 'parserStart', id: -1 }], [null]])(
    'leave other messages of the core to the shell: %j',
    (message) => {
      const { host, children } = hosted()
      expect([host.hear(message), children]).toEqual([false, []])
    },
  )
})
