import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** What every page of ours runs with: isolated, sandboxed, without Node and without what a page can do without. */
export const hardenedPreferences = {
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
  spellcheck: false,
  plugins: false,
  safeDialogs: true,
  enableWebSQL: false,
} as const satisfies WebPreferences

/** What the window depends on. */
export interface WindowWish {
  readonly preload: string
  /** Only a test build may be inspected. */
  readonly isInspectable: boolean
}

/** The options of the one application window; its session is in memory only, so nothing typed is kept. */
export function windowOptions({ preload, isInspectable }: WindowWish): BrowserWindowConstructorOptions {
  return {
    title: '信用查询专机工作站',
    width: 1366,
    height: 768,
    minWidth: 1100,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      ...hardenedPreferences,
      preload,
      partition: 'window',
      devTools: isInspectable,
      disableDialogs: true,
      // A hidden window must still hear that the core has locked.
      backgroundThrottling: false,
    },
  }
}

/** The options of the hidden window that letters are made in: no script, no preload, no inspection. */
export function letterWindowOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { ...hardenedPreferences, partition: 'letter', javascript: false, devTools: false },
  }
}

/** The options of the hidden window that draws a finished PDF for a printer: it runs our own script and has no preload. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: { ...hardenedPreferences, partition: 'letter', devTools: false },
  }
}
