import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIdleCare } from '../../../electron/core/process/idleCare.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

let desk: TestWorkstation
beforeEach(async () => {
  desk = await startTestWorkstation()
})
afterEach(() => desk.close())

const verified = async () =>
  (await desk.as('audit').call('audit.list', { filter: { act: 'system.verified' } })).lines.length

/** Ticks as the core does, until nothing is left to do. */
function ticked(care: ReturnType<typeof createIdleCare>) {
  return Array.from({ length: 50 }, () => care.tick(desk.store)).find((words) => words !== null) ?? null
}

describe('idle care', () => {
  it('waits for twenty quiet seconds, then verifies once a day and says so in the trail', async () => {
    const care = createIdleCare(desk.clock)
    care.noteCall()
    desk.clock.advance(19_000)
    expect(ticked(care)).toBeNull()
    expect(await verified()).toBe(0)
    desk.clock.advance(1_000)
    ticked(care)
    expect(await verified()).toBe(1)
    ticked(care)
    expect(await verified()).toBe(1)
    const tomorrow = createIdleCare(desk.clock)
    desk.clock.advance(24 * 3_600_000)
    ticked(tomorrow)
    expect(await verified()).toBe(2)
  })

  it('empties the journal file, so that used seal keys do not linger in it', async () => {
    const journal = path.join(desk.dataFolder, 'workstation.db-wal')
    const care = createIdleCare(desk.clock)
    await desk.as('system').call('settings.propose', { key: 'letter.relookHours', value: 48, reason: '试验' })
    expect(fs.statSync(journal).size).toBeGreaterThan(0)
    desk.clock.advance(30_000)
    care.tick(desk.store)
    expect(fs.statSync(journal).size).toBe(0)
  })
})
