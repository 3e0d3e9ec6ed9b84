import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFontCatalog } from '../../../../electron/letter/fontCatalog.ts'
import { assertPrintable, glyphCheck, letterGlyphs } from '../../../../electron/letter/glyphCheck.ts'
import { listedPerson, reply } from '../../../support/letters.ts'

const bundled = fileURLToPath(new URL('../../../../assets/fonts', import.meta.url))
const catalog = readFontCatalog(bundled, [])
const named = (name: string) => reply({ listed: [listedPerson(1, { name }), listedPerson(2)] })

describe('glyphCheck', () => {
  it('finds common characters, digits and the name dot in the first choice', () => {
    expect(glyphCheck('某省12，〔2026〕15号·买买提—“”……《》', 'fang', catalog)).toEqual({
      missing: [],
      fallback: [],
    })
  })

  it('tells which characters fall back and to what', () => {
    expect(glyphCheck('王𠅤䶮珅珅', 'fang', catalog)).toEqual({
      missing: [],
      fallback: [
        { character: '𠅤', codePoint: 'U+20164', family: 'Rare Serif TTF' },
        { character: '䶮', codePoint: 'U+4DAE', family: 'Rare Serif TTF' },
        { character: '珅', codePoint: 'U+73C5', family: 'Rare Serif TTF' },
      ],
    })
  })

  it('tells which characters no font has, private use among them', () => {
    const { missing } = glyphCheck('王\uE123\u{2A700}', 'fang', catalog)
    expect(missing.map(({ codePoint }) => codePoint)).toEqual(['U+E123', 'U+2A700'])
  })

  it('covers the whole wording of a letter without a fallback', () => {
    expect(letterGlyphs(reply(), catalog)).toEqual({ missing: [], fallback: [] })
  })
})

describe('assertPrintable', () => {
  it('lets a rare name pass that some font has', () => {
    expect(() => assertPrintable(named('𠅤䶮'), catalog)).not.toThrow()
  })

  it('refuses a name with a missing glyph and names it', () => {
    expect(() => assertPrintable(named('王\uE123'), catalog)).toThrow(/U\+E123.*不能打印/u)
  })
})
