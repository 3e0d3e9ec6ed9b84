import { expect, it } from 'vitest'
import { mayOpen, shownKey } from '../../../../renderer/frame/screen.ts'

it('opens a screen to its roles only', () => {
  expect(mayOpen({ roles: ['auditor'] }, ['registrar'])).toBe(false)
  expect(mayOpen({ roles: ['auditor', 'registrar'] }, ['registrar'])).toBe(true)
  expect(mayOpen({ roles: 'everyone' }, [])).toBe(true)
})

it('writes a key as people read it', () => {
  expect(shownKey('alt+2')).toBe('Alt+2')
})
