import { describe, expect, it } from 'vitest'
import { henanCities, UnitFields } from '../../../../shared/unit/model.ts'
import { seedUnits } from '../../../../shared/unit/seedUnits.ts'

const ofKind = (kind: string) => seedUnits.filter((unit) => unit.kind === kind)

describe('seedUnits', () => {
  it('hold one civil-service authority for each of the 18 cities', () => {
    const cities = ofKind('cityCivilServiceAuthority').map((unit) => unit.cityCode)
    expect(cities).toEqual(henanCities.map((city) => city.code))
    expect(cities).toHaveLength(18)
  })

  it('address the city by the name its letters carry', () => {
    const jiyuan = seedUnits.find((unit) => unit.cityCode === '419001')
    expect(jiyuan).toMatchObject({
      name: '中共济源市委组织部（市公务员局）',
      addressee: '中共济源市委组织部',
    })
  })

  it('hold every kind that may ask', () => {
    expect(ofKind('provincialOrganizationDepartment')).toHaveLength(1)
    expect(ofKind('provincialDepartment').length).toBeGreaterThanOrEqual(40)
    expect(ofKind('centralUnitInProvince').length).toBeGreaterThan(5)
    expect(ofKind('verticalUnit').length).toBeGreaterThan(2)
    expect(ofKind('civilServiceManagedUnit').length).toBeGreaterThan(5)
  })

  it('are well formed, each name once, without any contact', () => {
    expect(seedUnits.map((unit) => UnitFields.parse(unit))).toEqual(seedUnits)
    expect(new Set(seedUnits.map((unit) => unit.name)).size).toBe(seedUnits.length)
    expect(seedUnits.every((unit) => unit.contact === null && unit.telephone === null)).toBe(true)
  })
})
