import { setTimeout as sleep } from 'node:timers/promises'
import type { Frame, Page } from 'playwright-core'
import { ShellSignal } from '../../../call/wire.ts'
import { refused } from '../../callLimits.ts'
import { createRendererFiles } from '../../rendererFiles.ts'
import type { ShellListeners } from '../../shell.ts'
import { windowSwitches } from './chromiumSwitches.ts'
import { guardWindow, windowOrigin } from './guardWindow.ts'
import { type LaunchedBrowser, launchBrowser } from './launchBrowser.ts'
import { announcementEvent, bindings, preparePage, preventBrowserActs } from './pageScript.ts'

/** How the application window is opened. */
export interface WindowOptions {
  readonly executable: string
  readonly rendererFolder: string
  readonly headless: boolean
  readonly viewport: { readonly width: number; readonly height: number }
  readonly build: 'product' | 'test'
  /** Told to the page as `?notice=…`, so that it can say why it stands there again. */
  readonly notice?: 'restarted' | 'locked'
}

/** The open application window. */
export interface AppWindow {
  readonly page: Page
  announce(json: string): void
  close(): Promise<void>
}

const title = '信用查询专机工作站'
// A dying browser takes its page along first and is found dead a moment later.
const dyingMs = 300

/** Opens the window on the built renderer, bridged and guarded; resolves when its page has loaded. */
export async function openAppWindow(options: WindowOptions, listeners: ShellListeners): Promise<AppWindow> {
  const browser = await launchBrowser({
    executable: options.executable,
    headless: options.headless,
    switches: windowSwitches(title, options.viewport),
    viewport: options.headless ? options.viewport : null,
    javaScript: true,
  })
  try {
    return await prepared(browser, options, listeners)
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function prepared(
  browser: LaunchedBrowser,
  options: WindowOptions,
  listeners: ShellListeners,
): Promise<AppWindow> {
  const { context } = browser
  const page = context.pages()[0]
  if (page === undefined) throw new Error('the browser opened no window')
  const home = `${windowOrigin}/${options.notice === undefined ? '' : `?notice=${options.notice}`}`
  const state = { closing: false }
  const whenGone = (tell: () => void) => () => {
    if (!state.closing) tell()
    state.closing = true
  }
  const gone = whenGone(() => void toldApart(browser).then((how) => listeners[how]()))
  page.on('crash', whenGone(listeners.crashed))
  page.on('close', gone)
  context.on('close', gone)
  await guardWindow(context, {
    page,
    home,
    serve: createRendererFiles(options.rendererFolder, options.build),
  })
  await bridge(page, listeners)
  await page.goto(home)
  return {
    page,
    announce: (json) => void announceTo(page, json),
    close: () => {
      state.closing = true
      return browser.close()
    },
  }
}

// A browser that a person closed goes on or ends with 0.
async function toldApart(browser: LaunchedBrowser): Promise<'closed' | 'crashed'> {
  await sleep(dyingMs)
  return (browser.exitStatus() ?? 0) === 0 ? 'closed' : 'crashed'
}

async function bridge(page: Page, listeners: ShellListeners): Promise<void> {
  const isOurs = ({ page: from, frame }: { readonly page: Page; readonly frame: Frame }) =>
    from === page && frame === page.mainFrame() && frame.url().startsWith(`${windowOrigin}/`)
  const context = page.context()
  await context.exposeBinding(bindings.call, (source, json: string) =>
    isOurs(source) ? listeners.call(json) : refused('forbidden', '这个页面不能使用本程序。'),
  )
  await context.exposeBinding(bindings.signal, (source, signal: unknown) => {
    const parsed = ShellSignal.safeParse(signal)
    if (isOurs(source) && parsed.success) listeners.signal(parsed.data)
  })
  await context.addInitScript(preventBrowserActs)
  await context.addInitScript(preparePage, {
    origin: windowOrigin,
    call: bindings.call,
    signal: bindings.signal,
    announcement: announcementEvent,
  })
}

async function announceTo(page: Page, json: string): Promise<void> {
  try {
    await page.evaluate(dispatchAnnouncement, [announcementEvent, json] as const)
  } catch (error) {
    // A page that is being closed or brought back hears nothing and asks again when it stands.
    if (!page.isClosed())
      process.stderr.write(`shell: announcement lost: ${error instanceof Error ? error.name : 'error'}\n`)
  }
}

// Sent to the page as text: it uses nothing from outside itself.
function dispatchAnnouncement([kind, detail]: readonly [string, string]): void {
  const page = globalThis as unknown as EventTarget
  page.dispatchEvent(new CustomEvent(kind, { detail }))
}
