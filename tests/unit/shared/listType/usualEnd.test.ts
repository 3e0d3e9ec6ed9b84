import { describe, expect, it } from 'vitest'
import { seedListTypes } from '../../../../shared/listType/seedListTypes.ts'
import { usualEnd } from '../../../../shared/listType/usualEnd.ts'

const [debtor] = seedListTypes
const withMonths = (usualMonths: number | null, listedOn: string) =>
  debtor === undefined ? undefined : usualEnd({ ...debtor, usualMonths }, listedOn)

describe('usualEnd', () => {
  it.each([
    [36, '2024-03-05', '2027-03-05'],
    [36, '2024-02-29', '2027-02-28'],
    [1, '2026-01-31', '2026-02-28'],
    [11, '2026-01-31', '2026-12-31'],
    [12, '2026-12-31', '2027-12-31'],
  ])('proposes %i months after %s', (months, listedOn, end) => {
    expect(withMonths(months, listedOn)).toBe(end)
  })

  it('proposes nothing where the list has no usual length', () => {
    expect(withMonths(null, '2024-03-05')).toBeNull()
  })
})
