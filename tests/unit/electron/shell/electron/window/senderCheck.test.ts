import { describe, expect, it } from 'vitest'
import { isOwnFrame, type SenderFrame } from '../../../../../../electron/shell/electron/window/senderCheck.ts'

const main: SenderFrame = { url: 'app://workstation/', parent: null, routingId: 4, processId: 7 }

describe('a message', () => {
  it('is taken from the top frame of our window on our page', () => {
    expect(isOwnFrame({ ...main, url: 'app://workstation/?notice=locked' }, main)).toBe(true)
  })

  it.each([
    ['a child frame', { ...main, parent: main }],
    ['a child frame with another number', { ...main, parent: main, routingId: 5 }],
    ['a second window', { ...main, routingId: 9 }],
    ['another process', { ...main, processId: 8 }],
    ['a page that went elsewhere', { ...main, url: 'https://example.com/' }],
    ['a letter', { ...main, url: 'app://letter/1' }],
    ['an empty page', { ...main, url: 'about:blank' }],
    ['a destroyed frame', null],
  ])('is refused from %s', (_, sender) => {
    expect(isOwnFrame(sender, main)).toBe(false)
  })

  it('is refused when our own window is gone', () => {
    expect(isOwnFrame(main, null)).toBe(false)
  })
})
