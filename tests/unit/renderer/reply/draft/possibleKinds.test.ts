import { describe, expect, it } from 'vitest'
import { possibleKinds } from '../../../../../renderer/reply/draft/possibleKinds.ts'

const first = { kind: 'first', state: 'dispatched', documentNumber: '豫信试函〔2026〕1号' } as const

describe('the kinds of letters that can be drafted', () => {
  it('are the first reply alone while nobody was answered and nobody is sent back', () => {
    expect(possibleKinds({ replies: [], counts: { concluded: 3 } })).toEqual(['first'])
  })

  it('are those that follow a reply once it has its number', () => {
    expect(possibleKinds({ replies: [first], counts: { answered: 3 } })).toEqual([
      'supplementary',
      'correction',
    ])
    const unsigned = { ...first, state: 'submitted', documentNumber: null } as const
    expect(possibleKinds({ replies: [unsigned], counts: { concluded: 3 } })).toEqual([])
  })

  it('hold the first reply again when the one before was made void', () => {
    const replies = [{ ...first, state: 'voided' } as const]
    expect(possibleKinds({ replies, counts: { concluded: 3 } })).toEqual(['first'])
  })

  it('hold the letter that sends back for whom it is, and for a letter without any person', () => {
    expect(possibleKinds({ replies: [], counts: { concluded: 2, returned: 1 } })).toEqual([
      'first',
      'returnNotice',
    ])
    expect(possibleKinds({ replies: [], counts: {} })).toEqual(['returnNotice'])
  })
})
