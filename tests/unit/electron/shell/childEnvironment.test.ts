import { describe, expect, it } from 'vitest'
import { dataEnvironment, windowEnvironment } from '../../../../electron/shell/childEnvironment.ts'

const env = {
  PATH: '/bin',
  CQW_HEADLESS: '1',
  DISPLAY: ':0',
  XMODIFIERS: '@im=fcitx',
  XDG_CURRENT_DESKTOP: 'GNOME',
  NODE_OPTIONS: '--inspect',
  LD_PRELOAD: 'x.so',
  SECRET: 'x',
  HOME: undefined,
}

describe('a child', () => {
  it('with data inherits only what is on its list', () => {
    expect(dataEnvironment(env)).toEqual({ PATH: '/bin', CQW_HEADLESS: '1' })
  })

  it('with a window gets the display and the input method, but not the desktop that would open a keyring', () => {
    expect(windowEnvironment(env)).toEqual({ PATH: '/bin', DISPLAY: ':0', XMODIFIERS: '@im=fcitx' })
  })
})
