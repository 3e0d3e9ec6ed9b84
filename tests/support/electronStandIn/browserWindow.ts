import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type Electron from 'electron'
import type { BrowserContext, Page } from 'playwright-core'
import { harness, must, strict } from './harness.ts'
import { noteWindow } from './openWindows.ts'
import { rendererSide } from './rendererSide.ts'
import { session } from './sessions.ts'
import { type FromPage, WebContents } from './webContents.ts'

let next = 1

/**
 * docs/api/browser-window.md over one page of real Chromium: `close` and `destroy` emit `closed`, after which the window is gone;
 * `loadURL` rejects when the window goes before the page has loaded.
 */
export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'webContents'
      | 'loadURL'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'isMinimized'
      | 'restore'
      | 'show'
      | 'focus'
      | 'setMenu'
      | 'setContentProtection'
    >
{
  readonly id = next++
  readonly webContents: Electron.WebContents
  private readonly contents: WebContents
  private readonly options: Electron.BrowserWindowConstructorOptions
  private readonly opened: Promise<{ readonly context: BrowserContext; readonly page: Page }>
  private readonly gone = Promise.withResolvers<never>()
  private isGone = false
  private isSmall = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    must(harness.isReady, 'Cannot create BrowserWindow before app is ready')
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {}
    must(sandbox === true && contextIsolation === true && nodeIntegration === false, 'window is not hardened')
    this.options = options
    this.gone.promise.catch(() => undefined)
    this.opened = this.open()
    this.opened.catch(() => undefined)
    this.contents = new WebContents(this.id, () => this.page())
    this.webContents = strict(this.contents, 'webContents') as unknown as Electron.WebContents
    noteWindow(this, true)
    if (this.isApplication) this.obey()
  }

  async loadURL(url: string): Promise<void> {
    if (this.isApplication) harness.tell({ kind: 'window', window: this.id, corePid: harness.corePid })
    const load = async () => {
      const { page } = await this.opened
      await this.contents.load(page, url)
    }
    await Promise.race([load(), this.gone.promise])
    if (this.isApplication) harness.tell({ kind: 'loaded', window: this.id })
  }
  close(): void {
    this.destroy()
  }
  destroy(): void {
    if (this.isGone) return
    this.isGone = true
    noteWindow(this, false)
    this.gone.reject(new Error('ERR_FAILED (-2) loading: the window was destroyed'))
    void this.opened.then(
      ({ context }) => context.close(),
      () => undefined,
    )
    setImmediate(() => {
      this.emit('closed')
      if (this.isApplication) harness.tell({ kind: 'gone', window: this.id })
    })
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  isMinimized(): boolean {
    return this.isSmall
  }
  restore(): void {
    this.isSmall = false
    this.emit('restore')
  }
  show(): void {
    this.emit('show')
  }
  focus(): void {}
  setMenu(_menu: null): void {}
  setContentProtection(_enable: boolean): void {}

  private get isApplication(): boolean {
    return this.options.webPreferences?.preload !== undefined
  }
  private async page(): Promise<Page> {
    return (await this.opened).page
  }
  private async open() {
    const { browser } = harness
    must(browser !== null, 'no browser')
    const {
      width = 800,
      height = 600,
      webPreferences: { javascript, partition = '', preload } = {},
    } = this.options
    const context = await (browser as NonNullable<typeof browser>).newContext({
      javaScriptEnabled: javascript !== false,
      viewport: { width, height },
      locale: 'zh-CN',
      serviceWorkers: 'block',
    })
    const own = session.fromPartition(partition)
    await context.route('**/*', (route) =>
      own.answer(route).catch(() => route.abort().catch(() => undefined)),
    )
    if (preload !== undefined) await this.expose(context, preload)
    return { context, page: await context.newPage() }
  }
  private async expose(context: BrowserContext, preload: string): Promise<void> {
    await context.exposeBinding('__standInOut', (_source, json: string) =>
      this.contents.fromPage(JSON.parse(json) as FromPage),
    )
    // docs/tutorial/sandbox.md: a sandboxed preload is one CommonJS script with a `require` of its own.
    const body = readFileSync(preload, 'utf8')
    await context.addInitScript(`(${rendererSide})((require, module, exports) => {${body}\n})`)
  }
  private obey(): void {
    const obey = ({ kind }: { readonly kind: string }) => {
      if (kind === 'closeWindow') this.close()
      if (kind === 'crashWindow') this.contents.emit('render-process-gone', {}, { reason: 'crashed' })
    }
    harness.asks.on('asked', obey)
    this.once('closed', () => harness.asks.off('asked', obey))
  }
}
