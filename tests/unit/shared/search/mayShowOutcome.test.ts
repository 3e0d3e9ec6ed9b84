import { describe, expect, it } from 'vitest'
import { mayShowOutcome } from '../../../../shared/search/mayShowOutcome.ts'

describe('the outcome in a search', () => {
  it('is shown when it was verified, to those who answer for it', () => {
    expect(mayShowOutcome('answered', ['signer'])).toBe(true)
    expect(mayShowOutcome('concluded', ['registrar', 'drafter'])).toBe(true)
  })

  it('is kept from those who check without having read it, and while it is not verified', () => {
    expect(mayShowOutcome('answered', ['verifier', 'firstReviewer'])).toBe(false)
    expect(mayShowOutcome('inquired', ['signer'])).toBe(false)
    expect(mayShowOutcome('underReview', ['drafter'])).toBe(false)
  })
})
