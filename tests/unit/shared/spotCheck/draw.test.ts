import { describe, expect, it } from 'vitest'
import { populationText } from '../../../../electron/spotCheck/readPopulation.ts'
import { fingerprintOf, ticketHash } from '../../../../electron/spotCheck/ticketHash.ts'
import { drawLines, drawnDigits, type TicketHash } from '../../../../shared/spotCheck/draw.ts'

const population = (items: readonly string[]) => ({
  fingerprint: fingerprintOf(populationText(items)),
  size: items.length,
})
const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))
const ten = population(numbered(10).map((serial) => `2026-${serial.padStart(4, '0')}`))

describe('a draw', () => {
  it('has the fingerprints of the published vectors', () => {
    expect(ten.fingerprint).toBe('6804b10472f43674c3d5f556f8d362c5190cfb2b38539501d76d42127500424f')
    expect(population(numbered(1000)).fingerprint).toBe(
      '67d4ff71d43921d5739f387da09746f405e425b07d727e4c69d029461d1f051f',
    )
  })

  it.each([
    [ten, { a: '314159', b: '271828', wanted: 3 }, [9, 7, 3]],
    [ten, { a: '314159', b: '271828', wanted: 10 }, [9, 7, 3, 8, 1, 5, 4, 2, 10, 6]],
    [ten, { a: '007', b: '0', wanted: 4 }, [9, 10, 7, 3]],
    [ten, { a: '7', b: '0', wanted: 4 }, [7, 2, 3, 6]],
    [
      population(numbered(1000)),
      { a: '000000', b: '999999', wanted: 8 },
      [842, 534, 38, 116, 125, 624, 731, 934],
    ],
    [population(['x']), { a: '1', b: '2', wanted: 5 }, [1]],
    [population([]), { a: '1', b: '2', wanted: 5 }, []],
  ])('draws what the published method draws, vector %#', (from, terms, drawn) => {
    expect(drawLines(from, terms, ticketHash)).toEqual(drawn)
  })

  it('passes a ticket over that would make some lines likelier, and uses each ticket once', () => {
    const asked: string[] = []
    // Of three lines: 2²⁵⁶ mod 3 = 1, so the very last number has no fair place.
    const planted: TicketHash = (text) => {
      asked.push(text)
      return asked.length === 1 ? 2n ** 256n - 1n : BigInt(asked.length)
    }
    expect(drawLines({ fingerprint: 'f', size: 3 }, { a: '1', b: '2', wanted: 2 }, planted)).toEqual([3, 2])
    expect(asked).toEqual(['f|1|2|0', 'f|1|2|1', 'f|1|2|2'])
  })

  it('prefers no line: χ² of 10,000 draws of 3 from 10', () => {
    const hits = Array<number>(10).fill(0)
    for (let n = 0; n < 10_000; n += 1)
      for (const line of drawLines(ten, { a: String(n), b: '5', wanted: 3 }, ticketHash))
        hits[line - 1] = (hits[line - 1] ?? 0) + 1
    const chi = hits.reduce((sum, hit) => sum + (hit - 3000) ** 2 / 3000, 0)
    // 9 degrees of freedom: above 27.9 once in a thousand. The inputs are fixed, so this is one number for ever.
    expect(chi).toBeLessThan(27.9)
  })

  it('hangs on every digit of both sides and on which side gave which', () => {
    const of = (a: string, b: string) =>
      drawLines(population(numbered(1000)), { a, b, wanted: 8 }, ticketHash).join(',')
    const all = [of('12', '3'), of('1', '23'), of('3', '12'), of('012', '3'), of('12', '30')]
    expect(new Set(all).size).toBe(all.length)
  })

  it('takes 1 to 64 ASCII digits from a side and nothing else', () => {
    expect(['0', '007', '9'.repeat(64)].filter((digits) => !drawnDigits.test(digits))).toEqual([])
    const none = ['', '1 2', '-1', '１２３', '12a', '9'.repeat(65), '12\n']
    expect(none.filter((digits) => drawnDigits.test(digits))).toEqual([])
  })
})
