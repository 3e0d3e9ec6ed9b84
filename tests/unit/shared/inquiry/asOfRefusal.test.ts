import { describe, expect, it } from 'vitest'
import { asOfRefusal } from '../../../../shared/inquiry/asOfRefusal.ts'

const frame = { batchCreatedAt: '2026-11-20T01:30:40.000Z', now: new Date('2026-11-20T02:00:10.000Z') }

describe('asOfRefusal', () => {
  it('accepts the minutes of making the batch and of now', () => {
    expect(asOfRefusal('2026-11-20T01:30:00.000Z', frame)).toBeNull()
    expect(asOfRefusal('2026-11-20T02:00:59.000Z', frame)).toBeNull()
  })

  it('refuses a minute before the batch and a minute after now', () => {
    expect(asOfRefusal('2026-11-20T01:29:59.000Z', frame)).toContain('早于')
    expect(asOfRefusal('2026-11-20T02:01:00.000Z', frame)).toContain('晚于')
  })
})
