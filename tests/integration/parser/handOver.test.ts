import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { TalkPort } from '../../../electron/parser/child/handOverWire.ts'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { portParsers } from '../../../electron/parser/child/portParser.ts'
import { hostParsers } from '../../../electron/shell/electron/core/parserHost.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** The hand-over of Electron's three processes with real parts, except that the ports lead over Node's IPC. */
function throughMain(entry: string, timeLimitMs?: number) {
  const toCore = new EventEmitter()
  const host = hostParsers<TalkPort | null>({
    fork: () => {
      const child = fork(inProject(entry), {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      children.push(child)
      return {
        postMessage: () => undefined,
        once: (_event, listener) => child.once('exit', listener),
        kill: () => void child.kill('SIGKILL'),
      }
    },
    makeChannel: () => ({ port1: null, port2: portTo(children.at(-1)) }),
    tellCore: (data, ports) => void setImmediate(() => toCore.emit('message', { data, ports })),
  })
  const spawn = portParsers({
    postMessage: (message) => void host.hear(message),
    on: (event, listener) => toCore.on(event, listener),
  })
  return createParserClient({ spawn, ...(timeLimitMs === undefined ? {} : { timeLimitMs }) })
}

function portTo(child: ChildProcess | undefined): TalkPort {
  return {
    postMessage: (message) => void child?.send(message as object),
    on: (event: string, listener: (event: { readonly data: unknown }) => void) => {
      if (event === 'message') child?.on('message', (data) => listener({ data }))
      else child?.on('disconnect', () => listener({ data: null }))
    },
    start: () => undefined,
    close: () => {
      if (child?.connected) child.disconnect()
    },
  }
}

describe('a parser that is handed its port', () => {
  it('reads a real roster and is gone afterwards', async () => {
    const bytes = readFileSync(inProject('tests/fixtures/rosters/02-问题名单.xlsx'))
    const { format, sheets } = await throughMain('tests/fixtures/parser/utility.mjs').parse({
      bytes,
      fileName: 'a',
    })
    expect(format).toBe('xlsx')
    expect(sheets[0]?.rows.length).toBeGreaterThan(10)
    const [child] = children
    await expect.poll(() => child?.exitCode ?? child?.signalCode).not.toBeNull()
  })

  it('refuses what is no list in its own words', async () => {
    const client = throughMain('tests/fixtures/parser/utility.mjs')
    await expect(client.parse({ bytes: Buffer.from([1, 2, 3]), fileName: 'a' })).rejects.toMatchObject({
      code: 'file-unreadable',
    })
  })

  it('is killed at the time limit', async () => {
    const client = throughMain('tests/fixtures/parser/stuck.mjs', 1_000)
    await expect(client.parse({ bytes: new Uint8Array(1), fileName: 'a' })).rejects.toMatchObject({
      code: 'file-too-large',
    })
    const [child] = children
    await expect.poll(() => child?.exitCode ?? child?.signalCode).not.toBeNull()
  })
})
