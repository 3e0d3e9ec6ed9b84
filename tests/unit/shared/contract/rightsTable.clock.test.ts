import { describe, expect, it } from 'vitest'
import { needsSoundClock } from '../../../../shared/contract/rightsTable.ts'

describe('needsSoundClock', () => {
  it.each([
    'requests.register',
    'deliveries.dispatch',
    'replies.sign',
    'replies.confirmSignature',
    'reviews.record',
    'extensions.decide',
    'calendars.confirm',
  ] as const)('keeps %s waiting while the clock is doubted', (name) => {
    expect(needsSoundClock(name)).toBe(true)
  })

  it.each(['clocks.settle', 'session.login', 'backups.create', 'requests.list'] as const)(
    'lets %s go on',
    (name) => {
      expect(needsSoundClock(name)).toBe(false)
    },
  )
})
