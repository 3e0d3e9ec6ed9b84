import { expect, it } from 'vitest'
import { mayRepeat } from '../../../../../renderer/components/keyboard/heldKeys.ts'

const press = (key: string, changes = {}) => ({
  key,
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...changes,
})

it.each(['ArrowDown', 'PageUp', 'Home', 'Tab'])('lets %s go on moving', (key) => {
  expect(mayRepeat(press(key), false)).toBe(true)
  expect(mayRepeat(press(key), true)).toBe(true)
})

it.each(['w', '1', 'Enter', ' ', 'Escape', 'F7', 'F8', 'F9', 'Delete'])('lets %s act once', (key) => {
  expect(mayRepeat(press(key), false)).toBe(false)
})

it('lets text be typed and taken back, and no act be done from a box', () => {
  for (const key of ['w', '1', ' ', 'Backspace', 'Delete', '中'])
    expect(mayRepeat(press(key), true)).toBe(true)
  for (const key of ['Enter', 'Escape', 'F9', 'F4']) expect(mayRepeat(press(key), true)).toBe(false)
  expect(mayRepeat(press('Enter', { ctrlKey: true }), true)).toBe(false)
  expect(mayRepeat(press('l', { ctrlKey: true }), true)).toBe(false)
  expect(mayRepeat(press('PageDown', { ctrlKey: true }), true)).toBe(false)
  expect(mayRepeat(press('ArrowLeft', { ctrlKey: true }), true)).toBe(true)
})

it('leaves an input method at work alone', () => {
  expect(mayRepeat(press('Process', { keyCode: 229 }), true)).toBe(true)
  expect(mayRepeat(press('Enter', { isComposing: true }), true)).toBe(true)
})
