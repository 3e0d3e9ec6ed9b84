import { expect, it } from 'vitest'
import { backupStanding } from '../../../../shared/backup/standing.ts'

it.each([
  ['everything is in a backup', null, { days: 0, state: 'saved' }],
  ['work of this morning', '2026-11-30T01:00:00.000Z', { days: 0, state: 'today' }],
  ['the first minute of today in Beijing', '2026-11-29T16:00:00.000Z', { days: 0, state: 'today' }],
  ['the last minute of yesterday in Beijing', '2026-11-29T15:59:00.000Z', { days: 1, state: 'due' }],
  ['work of the day before yesterday', '2026-11-28T02:00:00.000Z', { days: 2, state: 'due' }],
  ['work of three days ago', '2026-11-27T02:00:00.000Z', { days: 3, state: 'overdue' }],
  ['work of last year', '2025-11-27T02:00:00.000Z', { days: 368, state: 'overdue' }],
  ['a clock that was set back', '2026-12-03T02:00:00.000Z', { days: 0, state: 'today' }],
] as const)('%s', (_, unsavedSince, standing) => {
  expect(backupStanding(unsavedSince, '2026-11-30')).toEqual(standing)
})
