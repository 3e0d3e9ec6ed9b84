import { describe, expect, it } from 'vitest'
import { AnswerFields } from '../../../../shared/consultation/model.ts'
import { seedAnswers } from '../../../../shared/consultation/seedAnswers.ts'

describe('seedAnswers', () => {
  it('delivers ten to sixteen different answers that a supervisor could save as they are', () => {
    expect(seedAnswers.length).toBeGreaterThanOrEqual(10)
    expect(seedAnswers.length).toBeLessThanOrEqual(16)
    expect(new Set(seedAnswers.map(({ question }) => question)).size).toBe(seedAnswers.length)
    for (const answer of seedAnswers) expect(AnswerFields.parse(answer)).toEqual(answer)
  })
})
