import { describe, expect, it } from 'vitest'
import { readPersonName } from '../../../../shared/identity/personName.ts'
import { readResidentId } from '../../../../shared/identity/residentId.ts'
import { halfWidth } from '../../../../shared/input/halfWidth.ts'
import { withoutBlanks, withoutIgnorable, withoutInvisible } from '../../../../shared/input/ignorable.ts'
import { recognizeHeadings } from '../../../../shared/roster/heading/columns.ts'
import { isBlank } from '../../../../shared/roster/row/rowKind.ts'
import { readCriterion } from '../../../../shared/search/readCriterion.ts'
import { inventedId } from '../../../support/rosterSheets.ts'

/** Every character that Unicode calls default-ignorable and every blank, one by one. */
const all = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\s\p{Default_Ignorable_Code_Point}]/u.test(character))
const isSelector = (character: string) => /\p{Variation_Selector}/u.test(character)
const invisible = all.filter((character) => !isSelector(character))
const id = inventedId(1)
const row = (...texts: string[]) => ({
  row: 1,
  hidden: false,
  cells: texts.map((text) => ({ text, kind: 'text' as const })),
})
/** The characters for which a claim does not hold, for the report. */
const breaches = (characters: readonly string[], holds: (character: string) => boolean) =>
  characters.filter((each) => !holds(each)).map((each) => each.codePointAt(0)?.toString(16))

describe('what shows nothing', () => {
  it('is the whole set, not a list of some', () => {
    expect(all.length).toBeGreaterThan(4000)
    for (const code of [0xad, 0x200b, 0x200d, 0x200e, 0x202c, 0x2060, 0x3164, 0xfeff, 0xe0041])
      expect(invisible, code.toString(16)).toContain(String.fromCodePoint(code))
  })

  it('is treated alike in names, numbers, headings, blank cells and search', () => {
    expect({
      name: breaches(invisible, (each) => {
        const { name, remarks } = readPersonName(`张${each}敏`)
        return name === '张敏' && remarks.join() === 'whitespace-removed'
      }),
      number: breaches(all, (each) => {
        const { number, remarks } = readResidentId(
          `${each}${id.slice(0, 6)}${each}${id.slice(6)}`,
          '2026-11-22',
        )
        return number === id && remarks.join() === 'whitespace-removed'
      }),
      heading: breaches(all, (each) => recognizeHeadings(row(`姓${each}名`, `${each}身份证号`)) !== null),
      blank: breaches(invisible, (each) => isBlank(row(each))),
      search: breaches(invisible, (each) => {
        const criterion = readCriterion(`张${each}敏`)
        return criterion?.kind === 'name' && criterion.value === '张敏'
      }),
      typed: breaches(all, (each) => halfWidth(`2026${each}-01`) === '2026-01'),
    }).toEqual({ name: [], number: [], heading: [], blank: [], search: [], typed: [] })
  })

  it('leaves a variation selector in a name, where it chooses another form', () => {
    const selectors = all.filter(isSelector)
    expect(breaches(selectors, (each) => readPersonName(`葛${each}`).name === `葛${each}`)).toEqual([])
    expect([withoutBlanks('葛\u{e0100}'), withoutIgnorable('葛\u{e0100}')]).toEqual(['葛\u{e0100}', '葛'])
  })

  it('can be taken out without the spaces', () => {
    expect(withoutInvisible('张\u200b 敏\u00ad')).toBe('张 敏')
  })
})
