import { expect, it } from 'vitest'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const day = 24 * 3_600_000

it('counts the days of work that no backup holds, and no other days', async () => {
  await using workstation = await startTestWorkstation({ at: workingMoment })
  using stick = temporaryFolder()
  const system = workstation.as('systemAdmin')
  const standing = () => system.call('backups.standing', {})
  await system.call('backups.create', { folder: stick.path })
  expect(await standing()).toMatchObject({ lastAt: expect.any(String), unsavedSince: null, state: 'saved' })

  workstation.clock.advance(5 * day)
  await workstation.as('auditor').call('audit.verify', {})
  expect(await standing()).toMatchObject({ days: 0, state: 'saved' })

  await admittedLetter(workstation.as('registrar'), { declaredCount: 1 })
  expect(await standing()).toMatchObject({ days: 0, state: 'today' })
  workstation.clock.advance(day)
  expect(await standing()).toMatchObject({ days: 1, state: 'due' })
  workstation.clock.advance(2 * day)
  expect(await workstation.as('securityAdmin').call('backups.standing', {})).toMatchObject({
    days: 3,
    state: 'overdue',
  })
  await system.call('backups.create', { folder: stick.path })
  expect(await standing()).toMatchObject({ unsavedSince: null, state: 'saved' })
  expect(await workstation.as('registrar').try('backups.standing', {})).toMatchObject({
    fault: { code: 'forbidden' },
  })
})
