import { describe, expect, it } from 'vitest'
import { goodCopies, isReprint, nextCopyNumber } from '../../../../shared/printing/model.ts'

const failed = { copies: 2, state: 'failed' } as const
const spoiled = { copies: 2, state: 'spoiled' } as const
const confirmed = { copies: 3, state: 'confirmed' } as const

describe('the print ledger', () => {
  it('numbers copies on over spoiled ones and not over prints that never reached paper', () => {
    expect(nextCopyNumber([])).toBe(1)
    expect(nextCopyNumber([failed])).toBe(1)
    expect(nextCopyNumber([failed, spoiled, confirmed])).toBe(6)
  })

  it('calls it a reprint once paper came out, good or not', () => {
    expect(isReprint([failed])).toBe(false)
    expect(isReprint([failed, spoiled])).toBe(true)
  })

  it('counts as good only what somebody has looked at', () => {
    expect(goodCopies([failed, spoiled, confirmed, { copies: 4, state: 'sent' }])).toBe(3)
  })
})
