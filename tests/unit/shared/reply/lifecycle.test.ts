import { describe, expect, it } from 'vitest'
import { assertReplyMove, mayMoveReply } from '../../../../shared/reply/lifecycle.ts'
import { ReplyState } from '../../../../shared/reply/model.ts'

describe('the moves of a letter of ours', () => {
  it('lead from draft to receipt one step at a time', () => {
    const way = ['draft', 'submitted', 'signed', 'printing', 'sealed', 'dispatched', 'received'] as const
    for (const [index, from] of way.entries())
      for (const [other, to] of way.entries())
        if (other > index) expect(mayMoveReply(from, to), `${from} → ${to}`).toBe(other === index + 1)
  })

  it('allow voiding until the letter has left, and nothing afterwards', () => {
    const voidable = ReplyState.options.filter((from) => mayMoveReply(from, 'voided'))
    expect(voidable).toEqual(['draft', 'submitted', 'signed', 'printing', 'sealed'])
    expect(ReplyState.options.filter((to) => mayMoveReply('voided', to))).toEqual([])
  })

  it('refuse any other with a sentence that names both states', () => {
    expect(() => assertReplyMove('dispatched', 'draft')).toThrow('已发出')
  })
})
