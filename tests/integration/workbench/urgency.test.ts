import { expect, it } from 'vitest'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { registeredLetter, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const page = { offset: 0, limit: 20 }
const urgencies = ['none', 'urgent', 'extraUrgent'] as const
const numbered = (urgency: string, index: number) => ({
  urgency: urgency as (typeof urgencies)[number],
  documentNumber: `豫财人函〔2026〕${50 + index}号`,
})

it('puts 特急 and 加急 first within the same day, and a nearer day before both', async () => {
  await using desk = await startTestWorkstation({ at: workingMoment })
  const jia = desk.as('jia')
  for (const [index, urgency] of urgencies.entries())
    await registeredLetter(jia, { ...numbered(urgency, index), answerWantedOn: '2026-11-23' })
  const earlier = { documentNumber: '豫财人函〔2026〕60号', receivedAt: '2026-11-18T01:30:00.000Z' }
  await registeredLetter(jia, earlier)
  const { rows } = await jia.call('workbench.todo', { kind: null, ...page })
  expect(rows.map(({ note, urgency, wantedOn }) => [note, urgency, wantedOn])).toEqual([
    ['豫财人函〔2026〕60号', 'none', null],
    ['豫财人函〔2026〕52号', 'extraUrgent', '2026-11-23'],
    ['豫财人函〔2026〕51号', 'urgent', '2026-11-23'],
    ['豫财人函〔2026〕50号', 'none', '2026-11-23'],
  ])
  // The wish moves no legal date.
  expect(new Set(rows.slice(1).map(({ dueOn }) => dueOn)).size).toBe(1)
})

it('keeps that order in the lists of the work itself', async () => {
  await using desk = await startTestWorkstation({ at: draftMoment })
  for (const [index, urgency] of urgencies.entries())
    await concludedLetter(desk, ['listed', 'ready', 'notListed'], numbered(urgency, index))
  const drafts = await desk.as('drafter').call('workbench.todo', { kind: null, ...page })
  const awaiting = await desk.as('drafter').call('replies.awaiting', page)
  const waiting = await desk.as('inquirer').call('inquiries.waiting', page)
  const down = [3, 2, 1]
  expect(awaiting.rows.map(({ requestId }) => requestId)).toEqual(down)
  expect(waiting.rows.map(({ requestId }) => requestId)).toEqual(down)
  expect(drafts.rows.every(({ wantedOn }) => wantedOn === null)).toBe(true)
})
