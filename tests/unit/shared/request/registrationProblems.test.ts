import { describe, expect, it } from 'vitest'
import {
  type RegistrationDates,
  registrationProblems,
} from '../../../../shared/request/registrationProblems.ts'

const now = new Date('2026-11-20T01:00:00.000Z')
const good: RegistrationDates = {
  documentDate: '2026-11-18',
  receivedAt: '2026-11-19T01:30:00.000Z',
  forwardedAt: '2026-11-19T03:00:00.000Z',
  advanceFaxAt: '2026-11-18T09:00:00.000Z',
  sealedOriginalReceived: true,
}
const refused = (changes: RegistrationDates) =>
  registrationProblems({ ...good, ...changes }, now).map((problem) => problem.field)

describe('the dates of a registration', () => {
  it('are accepted when they agree and while they are incomplete', () => {
    expect(refused({})).toEqual([])
    expect(registrationProblems({}, now)).toEqual([])
    expect(registrationProblems({ documentDate: '2026-11-30' }, now)).toEqual([])
  })

  it.each([
    [
      'a receipt in the future',
      { receivedAt: '2026-11-20T01:00:00.001Z', forwardedAt: null },
      ['receivedAt'],
    ],
    [
      'a receipt before the calendar',
      { receivedAt: '2016-11-19T01:30:00.000Z', advanceFaxAt: null },
      ['receivedAt', 'documentDate'],
    ],
    ['a letter dated after its receipt', { documentDate: '2026-11-20' }, ['documentDate']],
    ['handing on before receiving', { forwardedAt: '2026-11-19T01:29:00.000Z' }, ['forwardedAt']],
    ['handing on in the future', { forwardedAt: '2026-11-20T02:00:00.000Z' }, ['forwardedAt']],
    ['a fax after the original', { advanceFaxAt: '2026-11-19T02:00:00.000Z' }, ['advanceFaxAt']],
    [
      'a fax in the future',
      { sealedOriginalReceived: false, advanceFaxAt: '2026-11-20T02:00:00.000Z' },
      ['advanceFaxAt'],
    ],
    ['neither original nor fax', { sealedOriginalReceived: false, advanceFaxAt: null }, ['advanceFaxAt']],
  ] as const)('refuse %s', (_, changes, fields) => {
    expect(refused(changes)).toEqual(fields)
  })

  it('count Beijing days: a letter dated today may arrive after midnight in Beijing', () => {
    expect(
      registrationProblems({ documentDate: '2026-11-20', receivedAt: '2026-11-19T16:05:00.000Z' }, now),
    ).toEqual([])
  })
})
