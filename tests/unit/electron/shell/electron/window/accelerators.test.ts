import { describe, expect, it } from 'vitest'
import { isBrowserKey } from '../../../../../../electron/shell/electron/window/accelerators.ts'

const press = (key: string, held: Partial<Record<'control' | 'meta' | 'shift', boolean>> = {}) =>
  isBrowserKey({ key, control: false, meta: false, shift: false, ...held })

describe('a key press', () => {
  it.each(['F5', 'F12', 'F11'])('belongs to the browser: %s', (key) => expect(press(key)).toBe(true))
  it.each(['r', 'R', 'p', '+', '0'])('belongs to the browser: Ctrl+%s', (key) =>
    expect(press(key, { control: true })).toBe(true),
  )
  it('belongs to the browser: Ctrl+Shift+I', () =>
    expect(press('I', { control: true, shift: true })).toBe(true))
  it.each(['a', 'c', 'v', 'x', 'z'])('belongs to the page: Ctrl+%s', (key) =>
    expect(press(key, { control: true })).toBe(false),
  )
  it.each(['r', 'F2', 'Enter'])('belongs to the page: %s', (key) => expect(press(key)).toBe(false))
})
