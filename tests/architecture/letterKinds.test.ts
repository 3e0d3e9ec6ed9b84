import { describe, expect, it } from 'vitest'
import { sourcesIn, textOf } from './sourceFiles.ts'

/** Files that may name a kind of letter: its description, its composer, its words, and where one is begun. */
const most = 8

describe('kinds of letters', () => {
  it(`are named in at most ${most} source files`, () => {
    const naming = sourcesIn('shared', 'electron', 'renderer').filter(
      (file) => !file.includes('/migrations/') && namesKind(textOf(file)),
    )
    expect(naming).toContain('shared/reply/kinds.ts')
    expect(naming.length, naming.join('\n')).toBeLessThanOrEqual(most)
  })

  it.each([
    ["if (kind === 'first') return null", true],
    ["{ kind: 'correction', except }", true],
    ["p.kind IN ('correction', 'extensionNotice')", true],
    ["const chain = ['recheckRequest']", true],
    ["const recheckNotice: string = ''", false],
    ["const correction = `SELECT 'correction' AS kind`", false],
    ["stage === 'first'", false],
  ])('are found in %s: %s', (text, isNamed) => {
    expect(namesKind(text)).toBe(isNamed)
  })
})

/** Two of the names are common words; they count where a kind is spoken of. */
function namesKind(text: string): boolean {
  return (
    /'(supplementary|returnNotice|recheckRequest|recheckNotice|extensionNotice)'/.test(text) ||
    /\b[kK]ind (===|!==) '(first|correction)'/.test(text) ||
    /\bkind: '(first|correction)'/.test(text) ||
    /\.kind IN \('(first|correction)'/.test(text) ||
    /^ {2}(supplementary|returnNotice|recheckRequest|recheckNotice|extensionNotice): /m.test(text)
  )
}
