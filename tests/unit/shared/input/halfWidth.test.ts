import { expect, it } from 'vitest'
import { halfWidth } from '../../../../shared/input/halfWidth.ts'

it('turns what an input method types into plain characters', () => {
  expect(halfWidth('　２０２６．１１．２２ ')).toBe('2026.11.22')
  expect(halfWidth('＋３')).toBe('+3')
  expect(halfWidth('９：３０')).toBe('9:30')
})
