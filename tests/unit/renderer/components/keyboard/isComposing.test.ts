import { expect, it } from 'vitest'
import { isComposing } from '../../../../../renderer/components/keyboard/isComposing.ts'

it('knows an input method by flag, by wrapped flag and by key code', () => {
  expect(isComposing({ keyCode: 13, isComposing: true })).toBe(true)
  expect(isComposing({ keyCode: 13, nativeEvent: { isComposing: true } })).toBe(true)
  expect(isComposing({ keyCode: 229 })).toBe(true)
  expect(isComposing({ keyCode: 13, isComposing: false })).toBe(false)
})
