import { describe, expect, it } from 'vitest'
import { printedHead, readPrintedHead } from '../../../../shared/audit/printedHead.ts'

const link = Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex')

describe('the printed head', () => {
  it('is the sequence and the first 80 bits in the alphabet of Crockford', () => {
    expect(printedHead({ seq: 146, link })).toBe('146-0123-4567-89AB-CDEF')
    expect(printedHead({ seq: 1, link: Buffer.alloc(32) })).toBe('1-0000-0000-0000-0000')
    expect(printedHead({ seq: 1, link: Buffer.alloc(32, 255) })).toBe('1-ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  it.each([
    '146-0123-4567-89AB-CDEF',
    ' 146 o i23 4567 89ab cdef ',
    '１４６－０１２３－４５６７－８９ａｂ－ＣＤＥＦ',
    '1460l23456789ABCDEF',
  ])('is read however %j was typed', (typed) => {
    expect(readPrintedHead(typed)).toMatchObject({ ok: true, seq: 146, written: '146-0123-4567-89AB-CDEF' })
  })

  it.each([
    '',
    '146',
    '0123-4567-89AB-CDEF',
    '0-0123-4567-89AB-CDEF',
    '146-0123-4567-89AB-CDEU',
    '-5-0123-4567-89AB',
    '1e3-0123-4567-89AB-CDEF',
  ])('refuses %j with a sentence', (typed) =>
    expect(readPrintedHead(typed)).toEqual({ ok: false, sentence: expect.stringContaining('链头码应为') }),
  )
})
