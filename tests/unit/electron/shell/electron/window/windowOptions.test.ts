import { describe, expect, it } from 'vitest'
import {
  letterWindowOptions,
  printWindowOptions,
  windowOptions,
} from '../../../../../../electron/shell/electron/window/windowOptions.ts'

const all = [
  ['the window', windowOptions({ preload: '/app/preload.cjs', isInspectable: false })],
  ['the letter window', letterWindowOptions()],
  ['the print window', printWindowOptions()],
] as const

describe.each(all)('%s', (_, { webPreferences }) => {
  it('is isolated, sandboxed and without Node', () => {
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      experimentalFeatures: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      devTools: false,
    })
  })

  it('keeps nothing on disk: its session has no persistent name', () => {
    expect(webPreferences?.partition).not.toMatch(/^persist:/)
    expect(webPreferences?.partition).toBeTruthy()
  })

  it('enables no Blink feature', () => {
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })
})

describe('the windows', () => {
  it('differ in what they may run', () => {
    expect(letterWindowOptions().webPreferences).toMatchObject({ javascript: false, plugins: false })
    expect(letterWindowOptions().webPreferences).not.toHaveProperty('preload')
    expect(printWindowOptions().webPreferences).toMatchObject({ plugins: false })
    expect(windowOptions({ preload: '/p', isInspectable: false }).webPreferences).toMatchObject({
      plugins: false,
      preload: '/p',
    })
  })

  it('can be inspected in a test build only', () => {
    expect(windowOptions({ preload: '/p', isInspectable: true }).webPreferences?.devTools).toBe(true)
  })

  it('are not shown before their page has loaded', () => {
    expect(all.map(([, { show }]) => show)).toEqual([false, false, false])
  })
})
