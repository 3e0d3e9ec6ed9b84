import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import {
  guardContents,
  guardSession,
  mayLetterRequest,
  mayNavigate,
  mayRequest,
} from '../../../../../../electron/shell/electron/window/guards.ts'

const foreign = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'ws://x/',
  'javascript:1',
  'chrome://gpu',
  'x',
]

describe('decisions', () => {
  it.each(foreign)('keep the window from %s', (address) => {
    expect([mayNavigate(address, true), mayRequest(address)]).toEqual([false, false])
  })

  it('let the window load itself and what it holds', () => {
    expect(mayNavigate('app://workstation/', true)).toBe(true)
    expect(['app://workstation/a.js', 'data:,x', 'blob:app://workstation/1'].map(mayRequest)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('let other pages go nowhere', () => {
    expect(mayNavigate('app://workstation/', false)).toBe(false)
  })

  it('keep letters to themselves', () => {
    expect(mayLetterRequest('app://letter/1')).toBe(true)
    expect(['app://workstation/', ...foreign].map(mayLetterRequest)).not.toContain(true)
  })
})

describe('a guarded page', () => {
  class Contents extends EventEmitter {
    open: (() => unknown) | null = null
    setWindowOpenHandler(handler: () => unknown) {
      this.open = handler
    }
  }
  const guarded = () => {
    const contents = new Contents()
    guardContents(contents as unknown as Parameters<typeof guardContents>[0], true)
    return contents
  }
  const prevented = (kind: string, url: string) => {
    let stopped = false
    guarded().emit(kind, { url, preventDefault: () => (stopped = true) })
    return stopped
  }

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stays at home on %s', (kind) => {
    expect([prevented(kind, 'https://example.com/'), prevented(kind, 'app://workstation/')]).toEqual([
      true,
      false,
    ])
  })

  it('attaches no webview and opens no window', () => {
    expect(prevented('will-attach-webview', '')).toBe(true)
    expect(guarded().open?.()).toEqual({ action: 'deny' })
  })
})

describe('a guarded session', () => {
  it('grants nothing', () => {
    const given: Record<string, (...args: unknown[]) => unknown> = {}
    const take = (name: string) => (handler: (...args: unknown[]) => unknown) => {
      given[name] = handler
    }
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: take('request'),
      setPermissionCheckHandler: take('check'),
      setDevicePermissionHandler: take('device'),
      setDisplayMediaRequestHandler: take('display'),
      webRequest: { onBeforeRequest: take('before') },
    })
    guardSession(session as unknown as Parameters<typeof guardSession>[0], mayRequest)
    const answers: unknown[] = []
    given.request?.(null, 'media', (answer: unknown) => answers.push(answer))
    given.before?.({ url: 'https://example.com/' }, (answer: unknown) => answers.push(answer))
    expect([...answers, given.check?.(), given.device?.()]).toEqual([false, { cancel: true }, false, false])
    expect(given.display).toBeNull()
  })
})
