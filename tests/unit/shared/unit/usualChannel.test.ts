import { expect, it } from 'vitest'
import { usualChannel } from '../../../../shared/unit/usualChannel.ts'

it('proposes the channel the rule allows', () => {
  expect(usualChannel('provincialDepartment', '2026-11-22')).toBe('direct')
  expect(usualChannel('cityCivilServiceAuthority', '2026-11-22')).toBe('pooledByCity')
  expect(usualChannel('cityOrLowerUnit', '2026-11-22')).toBe('direct')
})
