import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIdleCare } from '../../../electron/core/process/idleCare.ts'
import type { VerifyProgress } from '../../../electron/trail/verifyStore.ts'
import { addRow, attack } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

let world: TestWorld
beforeEach(async () => {
  world = await openTestWorld()
  for (let number = 1; number <= 12; number += 1) world.transact((tx) => addRow(tx, `r${number}`))
})
afterEach(() => world.close())

const pageSize = 4096

function pagesOf(name: string): readonly number[] {
  let pages: number[] = []
  attack(world, (handle) => {
    pages = handle.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(name) as number[]
  })
  return pages
}

/** Turns one bit over in every page of this table or index of the closed store. */
function flipPagesOf(name: string): void {
  const pages = pagesOf(name)
  const { database } = filesOf(world)
  const bytes = fs.readFileSync(database)
  for (const page of pages) bytes[page * pageSize - 100] = (bytes[page * pageSize - 100] ?? 0) ^ 1
  fs.writeFileSync(database, bytes)
}

describe('damaged pages', () => {
  it.each(['attachments_by_sha256', 'attachments_by_storage_name', 'drafts', 'candidate_names_data'])(
    'of %s are named, and the verification does not throw',
    async (name) => {
      await world.closeStore()
      flipPagesOf(name)
      await world.reopen()
      expect(await world.store.verify()).toMatchObject({ ok: false, reason: 'page-damaged', row: name })
    },
  )

  it('of the rows are named by their table', async () => {
    await world.closeStore()
    flipPagesOf('attachments')
    const opening = world.reopen().then((store) => store.verify())
    await expect(
      opening.catch((error: Error & { code: string }) => ({ reason: error.code })),
    ).resolves.toMatchObject({
      reason: expect.stringMatching(/^(page-damaged|database-damaged)$/),
    })
  })

  it('of an index that are those of an old copy are named: it says less than its table', async () => {
    await world.closeStore()
    const { database } = filesOf(world)
    const old = fs.readFileSync(database)
    await world.reopen()
    for (const name of ['x', 'y', 'z']) world.transact((tx) => addRow(tx, name))
    await world.closeStore()
    const now = fs.readFileSync(database)
    for (const page of pagesOf('attachments_by_sha256'))
      old.copy(now, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize)
    fs.writeFileSync(database, now)
    await world.reopen()
    expect(await world.store.verify()).toMatchObject({
      ok: false,
      reason: 'page-damaged',
      row: 'attachments_by_sha256',
    })
  })
})

describe('a walk of idle care that failed', () => {
  it('is told, and done again at the next login although a day has not passed', async () => {
    await using desk = await startTestWorkstation()
    const broken = {
      ...desk.store,
      verifySlices: function* () {
        yield { entries: 1, rows: 0 }
        return { ok: false as const, seq: 1, reason: 'page-damaged' as const, row: 'drafts' }
      },
    }
    const once = createIdleCare(desk.clock)
    desk.clock.advance(30_000)
    expect(once.tick(broken)).toContain('数据库页损坏')
    const again = createIdleCare(desk.clock)
    desk.clock.advance(30_000)
    expect(again.tick(broken)).toContain('数据库页损坏')
  })

  it('that throws does not answer nothing for ever after', async () => {
    await using desk = await startTestWorkstation()
    const care = createIdleCare(desk.clock)
    const throwing = {
      ...desk.store,
      verifySlices: function* (): Generator<VerifyProgress, never> {
        yield { entries: 1, rows: 0 }
        throw new Error('planted')
      },
    }
    desk.clock.advance(30_000)
    expect(() => care.tick(throwing)).toThrow('planted')
    expect(care.tick(throwing)).toBeNull()
  })
})
