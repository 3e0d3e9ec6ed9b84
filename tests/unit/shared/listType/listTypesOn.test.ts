import { describe, expect, it } from 'vitest'
import { listTypesOn } from '../../../../shared/listType/listTypesOn.ts'
import { seedListTypes } from '../../../../shared/listType/seedListTypes.ts'

const codesOn = (date: string, listTypes = seedListTypes) =>
  listTypesOn(date, listTypes).map((entry) => entry.code)

describe('listTypesOn', () => {
  it('offers a list from its first day on', () => {
    expect(codesOn('2021-12-31')).not.toContain('wageArrears')
    expect(codesOn('2022-01-01')).toContain('wageArrears')
  })

  it('offers an ended list for its last day and no longer', () => {
    const ended = seedListTypes.map((entry) => ({ ...entry, validTo: '2026-06-30' }))
    expect(codesOn('2026-06-30', ended)).toHaveLength(seedListTypes.length)
    expect(codesOn('2026-07-01', ended)).toEqual([])
  })

  it('offers lists without a known beginning always, lists of units last', () => {
    expect(codesOn('2010-01-01')).toContain('workSafety')
    expect(codesOn('2026-11-22')[0]).toBe('dishonestJudgmentDebtor')
    expect(codesOn('2026-11-22').at(-1)).toBe('geologicalSurvey')
  })
})
