import { EventEmitter } from 'node:events'
import type Electron from 'electron'
import type { Page } from 'playwright-core'
import { harness } from './harness.ts'
import { ipcMain } from './ipcMain.ts'
import { moveTo, sendFrom } from './ports.ts'
import { inward, outward } from './sessions.ts'

/** What a page says to the main process. */
export type FromPage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }

/** docs/api/web-contents.md over one page. */
export class WebContents
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      | 'setWindowOpenHandler'
      | 'setVisualZoomLevelLimits'
      | 'setIgnoreMenuShortcuts'
      | 'postMessage'
      | 'printToPDF'
      | 'executeJavaScript'
      | 'print'
      | 'getPrintersAsync'
    >
{
  private readonly id: number
  private readonly page: () => Promise<Page>
  private url = 'about:blank'
  constructor(id: number, page: () => Promise<Page>) {
    super()
    this.id = id
    this.page = page
  }
  setWindowOpenHandler() {}
  setVisualZoomLevelLimits() {
    return Promise.resolve()
  }
  setIgnoreMenuShortcuts() {}
  get mainFrame() {
    return { url: this.url, parent: null, routingId: this.id, processId: 1 }
  }
  /** docs/api/web-contents.md, loadURL: resolves when the page has finished loading; fonts it asks for later are not waited for. */
  async load(page: Page, url: string): Promise<void> {
    this.url = url
    await page.goto(outward(url), { waitUntil: 'load' })
  }
  // docs/api/web-contents.md, postMessage: ports are transferred and arrive in `event.ports`.
  postMessage(channel: string, data: unknown, transfer?: readonly unknown[]) {
    const tell = (message: unknown) =>
      void this.page()
        .then((page) =>
          page.evaluate((json) => Reflect.get(window, '__standInIn')?.(json), JSON.stringify(message)),
        )
        .catch(() => undefined)
    const ports = moveTo(transfer, { kind: 'page', tell })
    tell({ kind: 'ipc', channel, data, ports })
  }
  /** Takes in what the page said. */
  async fromPage(message: FromPage): Promise<void> {
    if (message.kind === 'port') return sendFrom(message.id, message.data)
    this.url = inward((await this.page()).mainFrame().url())
    ipcMain.emit(message.channel, { senderFrame: this.mainFrame, sender: this }, ...message.args)
  }
  // docs/api/web-contents.md, printToPDF: prints the page as it stands, with Electron's defaults of 1 cm margins; waits for no font.
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = await this.page()
    const client = await page.context().newCDPSession(page)
    const { data } = await client.send('Page.printToPDF', {
      landscape: options.landscape ?? false,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
      ...{ marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4 },
    })
    return Buffer.from(data, 'base64')
  }
  // docs/api/web-contents.md, executeJavaScript: resolves with what the code's promise resolves with.
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.page()).evaluate(outward(code))
  }
  // docs/api/web-contents.md, print: the callback hears whether it was printed; here the sheets go to the test.
  print(options: Electron.WebContentsPrintOptions, done: (success: boolean, reason: string) => void): void {
    const sheets = async () => {
      const page = await this.page()
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
      harness.tell({ kind: 'printed', options, pdf: pdf.toString('base64') })
    }
    sheets().then(
      () => done(true, ''),
      (error: unknown) => done(false, String(error)),
    )
  }
  getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return Promise.resolve([])
  }
}
