import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { type LampedRequest, requestLamp } from '../../../../shared/request/requestLamp.ts'

const letter: LampedRequest = {
  state: 'admitted',
  dueOn: '2026-11-24',
  dueProvisional: false,
  extendedDueOn: null,
  closedOn: null,
  answeredOn: null,
}
const on = (today: string, changes: Partial<LampedRequest> = {}) =>
  requestLamp({ ...letter, ...changes }, today, seedCalendar)

describe('the lamp of a letter', () => {
  it('is green on the first day, yellow from the second, red when late', () => {
    expect(on('2026-11-20')).toEqual({ kind: 'normal', words: '剩 2 个工作日' })
    expect(on('2026-11-23')).toEqual({ kind: 'soon', words: '剩 1 个工作日' })
    expect(on('2026-11-25')).toEqual({ kind: 'overdue', words: '逾期 1 个工作日' })
  })

  it('goes by the day it was extended to', () => {
    expect(on('2026-11-25', { extendedDueOn: '2026-11-27' })).toEqual({
      kind: 'normal',
      words: '剩 2 个工作日',
    })
    expect(on('2026-11-30', { extendedDueOn: '2026-11-27' }).kind).toBe('overdue')
  })

  it('waits for the sealed original while no clock runs', () => {
    expect(on('2026-11-20', { dueOn: null })).toEqual({ kind: 'paused', words: '等待盖章原件' })
  })

  it('says how the letter ended instead of counting on', () => {
    expect(on('2026-12-20', { state: 'returned' }).words).toBe('已退回')
    expect(on('2026-12-20', { state: 'withdrawn' }).words).toBe('已撤回')
    expect(on('2026-12-20', { state: 'archived' })).toEqual({ kind: 'paused', words: '已归档' })
    expect(on('2026-12-20', { state: 'archived', closedOn: '2026-11-24' })).toEqual({
      kind: 'closed',
      words: '已办结',
    })
    expect(on('2026-12-20', { state: 'closed', closedOn: '2026-11-25' }).words).toBe(
      '已办结（逾期 1 个工作日）',
    )
  })

  it('never calls a letter late that left in time and was taken up again', () => {
    const takenUp = { answeredOn: '2026-11-23' }
    expect(on('2026-12-20', takenUp)).toEqual({ kind: 'paused', words: '已复函，补办中' })
    expect(on('2026-12-20', { ...takenUp, state: 'closed', closedOn: '2026-12-18' })).toEqual({
      kind: 'closed',
      words: '已办结',
    })
  })

  it('marks a date that the calendar may still move', () => {
    expect(on('2027-01-05', { dueOn: '2027-01-07', dueProvisional: true }).words).toBe(
      '剩 2 个工作日（暂定）',
    )
  })
})
