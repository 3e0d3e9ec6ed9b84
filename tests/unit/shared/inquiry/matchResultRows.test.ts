import { describe, expect, it } from 'vitest'
import { type MatchablePerson, matchResultRows } from '../../../../shared/inquiry/matchResultRows.ts'
import type { ResultRow } from '../../../../shared/inquiry/resultFile.ts'
import { inventedNumber } from '../../../support/letters.ts'

const person: MatchablePerson = { candidateId: 7, name: '阿·试例', idNumber: inventedNumber(1), isOpen: true }
const row: ResultRow = {
  row: 2,
  name: '阿·试例',
  idNumber: inventedNumber(1),
  isNumeric: false,
  word: '未列入',
  outcome: 'notListed',
}
const verdicts = (rows: readonly ResultRow[], persons: readonly MatchablePerson[] = [person]) =>
  matchResultRows(rows, persons).map(({ verdict }) => verdict)

describe('matchResultRows', () => {
  it('matches by number and tolerates another dot in the name', () => {
    expect(matchResultRows([{ ...row, name: '阿•试例' }], [person])[0]).toMatchObject({
      verdict: 'commit',
      candidateIds: [7],
    })
  })

  it('tolerates look-alike characters in the name', () => {
    const alike = { ...person, name: '⾼试例' }
    expect(verdicts([{ ...row, name: '高试例' }], [alike])).toEqual(['commit'])
  })

  it('never matches by name alone', () => {
    expect(verdicts([{ ...row, idNumber: inventedNumber(2) }])).toEqual(['unmatched'])
  })

  it('leaves listed persons to be entered one by one', () => {
    expect(verdicts([{ ...row, outcome: 'listed' }])).toEqual(['listed'])
  })

  it.each([
    ['no number', { idNumber: '' }],
    ['a number stored as a number', { isNumeric: true }],
    ['a result nobody understands', { outcome: null }],
    ['another name under the number', { name: '别人' }],
  ])('stops at %s', (_, changes) => {
    expect(verdicts([{ ...row, ...changes }])).toEqual(['problem'])
  })

  it('stops at two rows about one number and at nobody twice', () => {
    expect(verdicts([row, { ...row, row: 3 }])).toEqual(['problem', 'problem'])
    expect(verdicts([row], [{ ...person, isOpen: false }])).toEqual(['settled'])
  })

  it('gives one row to both letters that ask about the person', () => {
    const [matched] = matchResultRows([row], [person, { ...person, candidateId: 9 }])
    expect(matched?.candidateIds).toEqual([7, 9])
  })
})
