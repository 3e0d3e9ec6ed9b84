import { describe, expect, it } from 'vitest'
import { identityRuns } from '../../../../../shared/roster/census/identityRuns.ts'
import { inventedId } from '../../../../support/rosterSheets.ts'

const id = inventedId(1)
const wide = [...id].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')

describe('a run that looks like an identity number', () => {
  it.each([
    ['18 digits', id, [id]],
    ['15 digits', '410105950612001', ['410105950612001']],
    ['a small x', '41010519950612001x', ['41010519950612001x']],
    ['two of them', `${id}、${inventedId(2)}`, [id, inventedId(2)]],
    ['Chinese on both sides', `身份证号${id}的张敏。`, [id]],
    ['full-width forms', wide, [id]],
    ['characters that show nothing inside', `${id.slice(0, 6)}\u200b\u2060\ufe0f${id.slice(6)}`, [id]],
    ['17 digits', '41010519950612001', []],
    ['19 digits', `${id}1`, []],
    ['a letter before it', `A${id}`, []],
    ['a Cyrillic letter behind it', `${id}Х`, []],
    ['a full stop before it', `0.${id}`, []],
    ['a full-width full stop behind it', `${id}．`, []],
    ['an exponent', '4.10105199001011E+17', []],
    ['15 digits and an X', '410105950612001X', []],
  ])('finds what it should in %s', (...[, text, runs]) => {
    expect(identityRuns(text, false)).toEqual(runs)
    expect(identityRuns(text, true)).toEqual(runs)
  })

  it.each([
    ['blanks', ` ${id.slice(0, 6)} ${id.slice(6, 14)}\u3000${id.slice(14)}\n`],
    ['hyphens of any kind', `${id.slice(0, 6)}-${id.slice(6, 14)}－${id.slice(14)}`],
  ])('takes %s out of a cell of nothing else, and nowhere else', (_, text) => {
    expect(identityRuns(text, true)).toEqual([id])
    expect(identityRuns(text, false)).toEqual([])
    expect(identityRuns(`号 ${text}`, true)).toEqual([])
  })

  it('finds two persons that share a cell', () => {
    expect(identityRuns(`${id}\n${inventedId(2)}`, true)).toEqual([id, inventedId(2)])
  })
})
