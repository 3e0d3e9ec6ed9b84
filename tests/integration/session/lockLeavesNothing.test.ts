import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '../../../electron/call/clock.ts'
import { tables } from '../../../electron/core/tables.ts'
import { openLog } from '../../../electron/log/log.ts'
import { createLockTimer } from '../../../electron/session/lock/lockTimer.ts'
import { WorkstationSession } from '../../../electron/session/workstationSession.ts'
import { openTestWorld } from '../../support/testDatabase.ts'

it('leaves neither an open store nor a key behind a lock', async () => {
  const world = await openTestWorld()
  const { folder: dataFolder, store, now } = world
  const dek = Buffer.from(world.dek)
  const log = openLog({ folder: path.join(dataFolder, 'log'), now })
  const locked: string[] = []
  const session = new WorkstationSession(
    {
      dataFolder,
      tables,
      clock: systemClock,
      log,
      announce: () => undefined,
      onLocked: (words) => locked.push(words),
    },
    {
      store,
      dek,
      userId: 1,
      timer: createLockTimer(systemClock, { idleMs: 60_000, hiddenMs: null, absoluteMs: 60_000 }),
      loggedInAt: now().toISOString(),
      notices: [],
      mode: 'normal',
      stepUpUntilMs: Number.NEGATIVE_INFINITY,
      watch: null,
      wrongOthers: 0,
      clockWasDoubted: false,
    },
  )
  await session.lock('lock')
  expect(locked).toEqual(['已锁屏。'])
  expect(dek.every((byte) => byte === 0)).toBe(true)
  expect(() => store.read((tx) => tx.select('SELECT id FROM users'))).toThrow(/not open/u)
  fs.rmSync(dataFolder, { recursive: true, force: true })
})
