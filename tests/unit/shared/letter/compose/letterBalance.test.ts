import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReply } from '../../../../../shared/letter/compose/composeLetter.ts'
import {
  defaultWording,
  listedPerson,
  notListedPerson,
  replyInput,
  returnedPerson,
} from '../../../../support/letters.ts'

const ends = ['listed', 'notListed', 'returned', 'duplicate', 'unqueryable', 'separate', 'withdrawn'] as const
type End = (typeof ends)[number]

/** A letter whose rows ended like this; row 1 is always answered, so that there is something to reply. */
function letterOf(rows: readonly End[]) {
  const all: readonly End[] = ['notListed', ...rows]
  const places = (end: End) => all.flatMap((found, index) => (found === end ? [index + 1] : []))
  const duplicates = places('duplicate')
  const separate = places('separate')
  return replyInput({
    listed: places('listed').map((place) => listedPerson(place)),
    notListed: places('notListed').map(notListedPerson),
    returned: places('returned').map(returnedPerson),
    duplicates: duplicates.length > 0 ? [{ kept: 1, returned: duplicates }] : [],
    unqueryable: places('unqueryable'),
    separate: separate.length > 0 ? { sequences: separate, answerOn: '2026-11-27' } : null,
    withdrawn: places('withdrawn').map((sequence) => ({ sequence, wasQueried: sequence % 2 === 0 })),
  })
}

const rows = fc.array(fc.constantFrom(...ends), { minLength: 1, maxLength: 25 })

describe('the balance of one letter', () => {
  it('holds for every mixture of ends, and each letter balances alone', () => {
    fc.assert(
      fc.property(rows, (mixture) => {
        const text = composeReply(letterOf(mixture), defaultWording)
          .paragraphs.map((paragraph) => paragraph.text)
          .join('\n')
        expect(text.includes('另行函复。') && text.includes('我中心将于')).toBe(mixture.includes('separate'))
        expect(text.includes('为同一人')).toBe(mixture.includes('duplicate'))
        expect(text.includes('身份信息有误')).toBe(mixture.includes('returned'))
      }),
    )
  })

  it('refuses as soon as one row is forgotten or told twice', () => {
    fc.assert(
      fc.property(rows, (mixture) => {
        const input = letterOf(mixture)
        const counts = { ...input.counts, inquired: input.counts.inquired + 1 }
        expect(() => composeReply({ ...input, counts }, defaultWording)).toThrow(/未平衡/u)
        const twice = { ...input, counts, unqueryable: [...(input.unqueryable ?? []), 1] }
        expect(() => composeReply(twice, defaultWording)).toThrow(/同一名单序号出现两次/u)
      }),
    )
  })

  it('lets only a first reply name persons whose result follows', () => {
    const earlier = { title: '复函', documentNumber: '某信函〔2026〕8号', signedOn: '2026-11-20' }
    const input = { ...letterOf(['separate']), kind: 'supplementary' as const, earlier }
    expect(() => composeReply(input, defaultWording)).toThrow(/只有首次复函/u)
  })
})
