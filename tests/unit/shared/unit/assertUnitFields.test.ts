import { describe, expect, it } from 'vitest'
import { assertUnitFields } from '../../../../shared/unit/assertUnitFields.ts'
import { seedUnits } from '../../../../shared/unit/seedUnits.ts'

const [provincial, city] = seedUnits

describe('assertUnitFields', () => {
  it('accepts the delivered directory', () => {
    expect(() => seedUnits.forEach(assertUnitFields)).not.toThrow()
  })

  it('refuses a city authority without its city', () => {
    expect(city).toBeDefined()
    if (city !== undefined) {
      expect(() => assertUnitFields({ ...city, cityCode: null })).toThrow('要选择所属省辖市')
    }
  })

  it('refuses a provincial unit inside a city', () => {
    expect(provincial).toBeDefined()
    if (provincial !== undefined) {
      expect(() => assertUnitFields({ ...provincial, cityCode: '410100' })).toThrow(
        '省直单位不属于某个省辖市',
      )
    }
  })
})
