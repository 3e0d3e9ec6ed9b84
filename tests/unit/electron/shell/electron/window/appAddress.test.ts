import { describe, expect, it } from 'vitest'
import { isWindowAddress } from '../../../../../../electron/shell/electron/window/appAddress.ts'

describe('an address', () => {
  it.each(['app://workstation/', 'app://workstation/requests/3?x=1#y'])('is the window: %s', (address) => {
    expect(isWindowAddress(address)).toBe(true)
  })

  it.each([
    'app://letter/1',
    'app://workstation.example.com/',
    'app://evil@workstation/',
    'app://workstation:80/',
    'https://workstation/',
    'file:///workstation',
    'about:blank',
    'data:text/html,x',
    'not an address',
  ])('is not the window: %s', (address) => {
    expect(isWindowAddress(address)).toBe(false)
  })
})
