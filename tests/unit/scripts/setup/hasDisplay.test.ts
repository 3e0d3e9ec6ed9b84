import { expect, it } from 'vitest'
import { hasDisplay } from '../../../../scripts/setup/hasDisplay.mjs'

it.each([
  [{}, 'linux', false],
  [{ DISPLAY: '' }, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'win32', true],
  [{}, 'darwin', true],
] as const)('knows whether a window can be seen: %j on %s', (env, platform, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected)
})
