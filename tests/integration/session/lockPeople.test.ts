import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { countedPeople } from '../../../electron/session/lock/lockPeople.ts'
import { workKindNames } from '../../../shared/workbench/model.ts'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { admissibilityOf, registeredLetter } from '../../support/registrations.ts'
import { decide } from '../../support/replies.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const personAt = (machine: BareWorkstation) => ({
  ...machine,
  userId: 0,
  name: '',
  tryAny: () => Promise.reject(new Error('not here')),
  upload: () => Promise.reject(new Error('not here')),
})

async function lockPage(machine: BareWorkstation) {
  await machine.call('session.lock', {})
  const state = await machine.call('session.state', {})
  if (state.phase !== 'locked') throw new Error('not locked')
  return state.people
}

it('offers the desk by digit, says who is next and how much waits, and never what', async () => {
  const machine = await startLockedWorkstation()
  await machine.login('jia')
  const receivedAt = new Date(Date.now() - 60_000).toISOString()
  const requestId = await registeredLetter(personAt(machine), { receivedAt })
  await registeredLetter(personAt(machine), { receivedAt, documentNumber: '豫财人函〔2026〕44号' })
  const people = await lockPage(machine)
  expect(people.map(({ name }) => name)).toEqual(Object.values(team).map(({ name }) => name))
  expect(people.slice(0, 3)).toEqual([
    { name: '甲乔', loginName: 'jia', waiting: 2, isNext: false },
    { name: '乙岑', loginName: 'yi', waiting: 2, isNext: true },
    { name: '丙闻', loginName: 'bing', waiting: 0, isNext: false },
  ])
  const sign = fs.readFileSync(path.join(machine.dataFolder, 'machine.json'), 'utf8')
  for (const step of Object.values(workKindNames)) expect(sign).not.toContain(step)
  expect(sign).not.toMatch(/财政|复核|列入/u)

  await machine.login('yi')
  await machine.call('requests.admit', { requestId, admissibility: admissibilityOf(), templateUse: 'yes' })
  const after = await lockPage(machine)
  expect(after.find(({ isNext }) => isNext)).toMatchObject({ loginName: 'jia' })
  await machine.close()
})

it('shows nobody where the centre hides names, on the disk neither', async () => {
  await using desk = await startTestWorkstation()
  const look = { leaver: 0, monotonicMs: () => 0, waitingFor: () => ({ items: 1, nearest: null }) }
  expect(desk.store.read((tx) => countedPeople(tx, look))).toHaveLength(7)
  decide(desk, 'session.hideNames', true)
  expect(desk.store.read((tx) => countedPeople(tx, look))).toEqual([])
})

it('never lets a slow count hold the lock', async () => {
  await using desk = await startTestWorkstation()
  let ms = 0
  const slow = {
    leaver: 0,
    monotonicMs: () => ms,
    waitingFor: () => {
      ms += 100
      return { items: 4, nearest: '2026-11-20' }
    },
  }
  const people = desk.store.read((tx) => countedPeople(tx, slow))
  expect(people.map(({ waiting }) => waiting)).toEqual([4, 4, null, null, null, null, null])
})
