import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tables } from '../../../electron/core/tables.ts'
import { openStore } from '../../../electron/store/store.ts'
import { readBootId } from '../../../electron/trail/readBootId.ts'
import { type BundledProgram, bundledProgram } from '../../support/bundledProgram.ts'
import { killCycles } from '../../support/nightly.ts'
import { copyTemplate } from '../../support/workstationTemplate.ts'
import type { Acknowledged } from './acknowledged.ts'
import { halfWritten, lost } from './halfWritten.ts'

const cycles = killCycles
/** Full verifications on the way, so that a breach is found near the kill that made it. */
const inspectEvery = 50
/** A kill comes after this many lines of the writer at most, somewhere within what follows. */
const lines = 6
/** How long it took to the line after so many lines, in rounds that were not killed there. */
const gapsMs = [150, 80, 20, 80, 200, 20, 10]

let program: BundledProgram
beforeAll(async () => {
  program = await bundledProgram(path.join(import.meta.dirname, 'actingWriter.ts'))
}, 120_000)
afterAll(() => program.remove())

it(`loses nothing acknowledged in ${cycles} kills over import, signing and printing`, async () => {
  const store = await copyTemplate()
  const acknowledged: Acknowledged[] = []
  const waiting: Writer[] = []
  try {
    for (let round = 1; round <= cycles; round += 1) {
      // While one acts, the next is loading.
      while (waiting.length < 2) waiting.push(startWriter(store, round + waiting.length))
      const writer = waiting.shift()
      if (writer !== undefined) acknowledged.push(...(await letActAndKill(writer)))
      if (round % inspectEvery === 0 || round === cycles) await inspect(store, acknowledged)
    }
  } finally {
    for (const { child } of waiting) child.kill('SIGKILL')
  }
  const done = (act: Acknowledged['act']) => acknowledged.filter((said) => said.act === act).length
  // The kills came where something was at stake.
  for (const act of ['imported', 'signed', 'printed'] as const)
    expect(done(act), act).toBeGreaterThan(cycles / 25)
  fs.rmSync(store.dataFolder, { recursive: true, force: true })
}, 600_000)

interface Store {
  readonly dataFolder: string
  readonly dek: Buffer
}

interface Writer {
  readonly child: ChildProcess
  readonly said: string[]
  complaint: string
}

function startWriter({ dataFolder, dek }: Store, round: number): Writer {
  const child = program.start([dataFolder, dek.toString('hex'), String(round)])
  const writer: Writer = { child, said: [], complaint: '' }
  child.stderr?.on('data', (text) => {
    writer.complaint += text
  })
  return writer
}

/** Lets a loaded writer open the store and act, and kills it somewhere after a line of a random number. */
function letActAndKill(writer: Writer): Promise<readonly Acknowledged[]> {
  const { child } = writer
  const last = Math.floor(Math.random() * (lines + 1))
  let said = ''
  let heard = 0
  let heardAt = performance.now()
  const killLater = () => setTimeout(() => child.kill('SIGKILL'), Math.random() * (gapsMs[last] ?? 0))
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (heard >= last) return
    gapsMs[heard] = performance.now() - heardAt
    heard = said.split('\n').length - 1
    heardAt = performance.now()
    if (heard >= last) killLater()
  })
  child.stdin?.write('go')
  if (last === 0) killLater()
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL')
        resolve(
          said
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line) as Acknowledged),
        )
      else reject(new Error(`the writer ended with ${code}: ${writer.complaint}`))
    })
  })
}

async function inspect({ dataFolder, dek }: Store, acknowledged: readonly Acknowledged[]): Promise<void> {
  const now = () => new Date('2026-11-20T09:00:00.000Z')
  const store = await openStore({ tables, dataFolder, dek: Buffer.from(dek), now, bootId: readBootId() })
  try {
    expect(await store.verify()).toMatchObject({ ok: true })
    expect(store.checkPages()).toEqual([])
    expect(lost(store, acknowledged)).toEqual([])
    expect(await halfWritten(store)).toEqual([])
  } finally {
    await store.close()
  }
}
