import { describe, expect, it } from 'vitest'
import { sourcesIn, textOf } from './sourceFiles.ts'

const lookAgainAt = 200
const splitAt = 400
/** All of electron/verifier/ together. */
const verifierLines = 400

/** Files that are lists of facts, not code: they may be long. */
const data = [/\/seed\//, /\.generated\.ts$/, /Table\.generated\.ts$/]

describe('files', () => {
  const sizes = sourcesIn('shared', 'electron', 'renderer', 'scripts', 'tests')
    .filter((file) => !data.some((pattern) => pattern.test(file)))
    .map((file) => ({ file, lines: lineCount(textOf(file)) }))

  it(`stay below ${splitAt} lines`, () => {
    const long = sizes.filter(({ lines }) => lines >= lookAgainAt).sort((a, b) => b.lines - a.lines)
    if (long.length > 0)
      console.warn(['Look again at:', ...long.map(({ file, lines }) => `${lines} ${file}`)].join('\n'))
    expect(long.filter(({ lines }) => lines > splitAt)).toEqual([])
  })

  it('leave the stand-alone verifier small enough to be read by one who did not write it', () => {
    const verifier = sizes.filter(({ file }) => file.startsWith('electron/verifier/'))
    expect(verifier.length).toBeGreaterThan(0)
    expect(verifier.reduce((sum, { lines }) => sum + lines, 0)).toBeLessThanOrEqual(verifierLines)
  })

  it('are read at all', () => {
    expect(sizes.length).toBeGreaterThan(20)
    expect(lineCount('one\ntwo\n')).toBe(2)
  })
})

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}
