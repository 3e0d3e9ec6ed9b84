import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { type BundledProgram, bundledProgram } from '../../support/bundledProgram.ts'
import { killCycles, ofDay } from '../../support/nightly.ts'
import { openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

const cycles = ofDay(killCycles, 10)

let program: BundledProgram
beforeAll(async () => {
  program = await bundledProgram(path.join(import.meta.dirname, 'killedWriter.ts'))
}, 120_000)
afterAll(() => program.remove())

/** Runs the writer, kills it at a random moment after it is ready, and returns what it said was done. */
function runAndKill(world: TestWorld, round: number): Promise<readonly string[]> {
  const child = program.start([world.folder, world.dek.toString('hex'), String(round)])
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    child.stderr?.on('data', (text) => {
      complaint += text
    })
    child.stdout?.on('data', (text) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 60)
      said += text
    })
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(1, -1))
      else reject(new Error(complaint))
    })
  })
}

it(`loses nothing acknowledged in ${cycles} kills and leaves nothing half done`, async () => {
  const world = await openTestWorld()
  const acknowledged: string[] = []
  await world.closeStore()

  for (let round = 1; round <= cycles; round += 1) acknowledged.push(...(await runAndKill(world, round)))

  const store = await world.reopen()
  const rows = world.read((tx) => tx.where(attachmentTable, {}))
  const present = new Set(rows.map((row) => row.originalName.replace(/^(\d+-\d+)-\d+$/, '$1')))
  expect(acknowledged.filter((name) => !present.has(name))).toEqual([])
  for (const [name, count] of countByBatch(rows.map((row) => row.originalName))) expect(count, name).toBe(40)
  for (const row of rows.filter((stored) => stored.kind === 'evidence').slice(-20))
    expect((await world.read((tx) => world.attachments.read(tx, row.id))).length).toBe(row.size)
  expect(await store.verify()).toMatchObject({ ok: true, rows: rows.length })
  expect(store.checkPages()).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(cycles / 5)
  await world.close()
}, 600_000)

function countByBatch(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) {
    const batch = /^(\d+-\d+)-\d+$/.exec(name)?.[1]
    if (batch !== undefined) counts.set(batch, (counts.get(batch) ?? 0) + 1)
  }
  return counts
}
