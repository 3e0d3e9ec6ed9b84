import { describe, expect, it } from 'vitest'
import { ListType } from '../../../../shared/listType/model.ts'
import { seedListTypes } from '../../../../shared/listType/seedListTypes.ts'

const byCode = (code: string) => seedListTypes.find((entry) => entry.code === code)

describe('seedListTypes', () => {
  it('are well formed, each code and each name once', () => {
    expect(seedListTypes.map((entry) => ListType.parse(entry))).toEqual(seedListTypes)
    expect(new Set(seedListTypes.map((entry) => entry.code)).size).toBe(seedListTypes.length)
    expect(new Set(seedListTypes.map((entry) => entry.name)).size).toBe(seedListTypes.length)
  })

  it('say of wage arrears what its rule says', () => {
    expect(byCode('wageArrears')).toMatchObject({
      naturalPersons: 'yes',
      usualMonths: 36,
      validFrom: '2022-01-01',
      mark: 'confirmed',
    })
  })

  it('give judgment debtors no usual length, because performance ends the entry', () => {
    expect(byCode('dishonestJudgmentDebtor')).toMatchObject({ usualMonths: null, keeper: '人民法院' })
  })

  it('name a basis wherever they claim to be confirmed, and say what is open elsewhere', () => {
    for (const entry of seedListTypes) {
      expect(entry.mark === 'confirmed' ? entry.basis : entry.note, entry.code).not.toBeNull()
    }
  })
})
