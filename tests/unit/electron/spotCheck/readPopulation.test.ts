import { describe, expect, it } from 'vitest'
import { populationText, readPopulation } from '../../../../electron/spotCheck/readPopulation.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a population', () => {
  it('is read back as it was written', () => {
    const items = ['豫信函〔2026〕1号', '豫信函〔2026〕2号', ' x ']
    expect(readPopulation(bytes(populationText(items)))).toEqual(items)
    expect(readPopulation(bytes(''))).toEqual([])
  })

  it.each([
    ['a BOM', bytes('\uFEFFx\n'), 'BOM'],
    ['another encoding', Uint8Array.of(0xb2, 0xe9, 0x0a), 'UTF-8'],
    ['a CR', bytes('x\r\ny\r\n'), 'CR'],
    ['no end of the last line', bytes('x\ny'), '最后一行'],
    ['an empty line', bytes('x\n\ny\n'), '第 2 行是空行'],
    ['equal lines', bytes('x\ny\nx\n'), '第 3 行与前面的行相同'],
    ['nothing but an end of line', bytes('\n'), '第 1 行是空行'],
  ])('is refused for %s', (_, file, sentence) => {
    expect(() => readPopulation(file)).toThrow(sentence)
  })
})
