import type { Page } from 'playwright-core'
import { commonSwitches } from '../browser/chromiumSwitches.ts'
import { type LaunchedBrowser, launchBrowser } from '../browser/launchBrowser.ts'

/** Letters after which the browser is replaced: its memory grows with every letter. */
const lettersPerBrowser = 200
/** Pages that work side by side; more than two gain nothing on two cores. */
const pagesPerBrowser = 2

interface Press {
  readonly browser: Promise<LaunchedBrowser>
  readonly idle: Page[]
  letters: number
  busy: number
}

/** Turns HTML into PDF in a second, windowless browser. */
export interface LetterPress {
  /** One complete HTML document in, one PDF out; scripts in it do not run and nothing is loaded from outside. */
  pdf(html: string): Promise<Uint8Array>
  /** Starts the browser ahead of the first letter. */
  warm(): void
  close(): Promise<void>
}

/** Keeps one warm headless browser for letters and replaces it every 200 letters. */
export function createLetterPress(executable: string, fontFolder: string | undefined): LetterPress {
  const retired = new Set<Promise<void>>()
  const queue: (() => void)[] = []
  let press: Press | null = null

  const current = (): Press => {
    press ??= { browser: launch(executable, fontFolder), idle: [], letters: 0, busy: 0 }
    return press
  }
  const retire = (old: Press) => {
    if (press === old) press = null
    const closing = old.browser.then((browser) => browser.close()).catch(() => undefined)
    retired.add(closing.finally(() => retired.delete(closing)))
  }
  const freeSlot = async (): Promise<Press> => {
    for (;;) {
      const at = current()
      if (at.busy < pagesPerBrowser && at.letters < lettersPerBrowser) return at
      await new Promise<void>((resolve) => queue.push(resolve))
    }
  }
  const pdf = async (html: string): Promise<Uint8Array> => {
    const at = await freeSlot()
    at.busy += 1
    at.letters += 1
    let failed = false
    try {
      return await print(at, html)
    } catch (error) {
      failed = true
      throw error
    } finally {
      at.busy -= 1
      if (failed || (at.letters >= lettersPerBrowser && at.busy === 0)) retire(at)
      for (const wake of queue.splice(0)) wake()
    }
  }
  return {
    pdf,
    warm: () => void current().browser.catch(() => undefined),
    close: async () => {
      if (press !== null) retire(press)
      await Promise.all(retired)
    },
  }
}

async function launch(executable: string, fontFolder: string | undefined): Promise<LaunchedBrowser> {
  const browser = await launchBrowser({
    executable,
    headless: true,
    switches: commonSwitches,
    viewport: { width: 794, height: 1123 },
    javaScript: false,
    ...(fontFolder === undefined ? {} : { fontFolder }),
  })
  await browser.context.route('**/*', (route) => route.abort('blockedbyclient').catch(() => undefined))
  return browser
}

async function print(press: Press, html: string): Promise<Uint8Array> {
  const { context } = await press.browser
  const page = press.idle.pop() ?? (await context.newPage())
  await page.setContent(html, { waitUntil: 'load' })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
  // The letter does not stay in the idle page.
  await page.setContent('')
  press.idle.push(page)
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength)
}
