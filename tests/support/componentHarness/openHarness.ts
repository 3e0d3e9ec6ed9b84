import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { findChromium } from '../../../electron/shell/chromium/browser/findChromium.ts'
import { createRendererFiles } from '../../../electron/shell/rendererFiles.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { seedArrangements } from '../../../shared/deadline/calendar/seedArrangements.ts'
import { defaultLampScheme } from '../../../shared/deadline/lamp/lampScheme.ts'

const origin = 'https://harness.invalid'

const session: Extract<Output<'session.state'>, { phase: 'unlocked' }> = {
  phase: 'unlocked',
  centreShortName: '测试信用中心',
  machineName: '专机 A01',
  today: '2026-11-22',
  user: { id: 1, name: '测试员甲', loginName: 'ceshi', roles: ['registrar', 'inquirer', 'drafter'] },
  mode: 'normal',
  mayEnterInquiryMode: true,
  passwordDue: null,
  passwordDaysLeft: null,
  lock: { idleSeconds: 300, hiddenSeconds: 60, absoluteSeconds: 28800 },
  loggedInAt: '2026-11-22T01:00:00.000Z',
  notices: [],
  clock: null,
  lampScheme: { version: 1, ...defaultLampScheme },
}

const inForce: Output<'calendars.inForce'> = { version: 'seed', arrangements: [...seedArrangements] }

/** What the frame asks for before its first screen; drafts are kept for the page's own time, and what was asked is noted. */
const answers = {
  'session.state': session,
  'session.heartbeat': { secondsLeft: 300 },
  'calendars.inForce': inForce,
}

export interface Harness extends AsyncDisposable {
  /** A fresh page of the components under the product's own policy; `errors` collects what the page complains about. */
  open(options?: { scheme?: string; scale?: number }): Promise<{ page: Page; errors: string[] }>
}

/** Builds the component pages once and opens a browser on them; nothing listens on a port. */
export async function openHarness(): Promise<Harness> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harness-'))
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
    },
  })
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium on this machine')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const samplePdf = await makePdf(browser)
  const serve = createRendererFiles(folder, 'test')

  return {
    open: async ({ scheme = 'light', scale = 100 } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      await page.route('**/*', async (route) => {
        const url = new URL(route.request().url())
        const { status, headers, body } = await serve(url.pathname)
        await route.fulfill({ status, headers, body })
      })
      await page.addInitScript(putBridge, { answers, samplePdf })
      await page.goto(`${origin}/?scheme=${scheme}&scale=${scale}`)
      await page.getByRole('navigation').first().waitFor()
      return { page, errors }
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function putBridge(given: { answers: Readonly<Record<string, unknown>>; samplePdf: string }): void {
  Object.assign(window, {
    samplePdf: given.samplePdf,
    workstation: {
      call: (json: string) => {
        const { name, input } = JSON.parse(json) as { name: string; input: { key?: string; body?: unknown } }
        const asked = JSON.parse(sessionStorage.getItem('asked') ?? '[]') as string[]
        sessionStorage.setItem('asked', JSON.stringify([...asked, json]))
        const draft = `draft:${input.key}`
        if (name === 'drafts.save') sessionStorage.setItem(draft, JSON.stringify(input.body))
        if (name === 'drafts.discard') sessionStorage.removeItem(draft)
        const kept = Object.entries(sessionStorage).flatMap(([one, text]) => {
          const form = one.startsWith('draft:') ? (JSON.parse(text) as { form?: object }).form : undefined
          return form === undefined ? [] : [{ key: one.slice(6), savedAt: '2026-11-22T01:00:00.000Z', form }]
        })
        const body = name === 'drafts.find' ? sessionStorage.getItem(draft) : null
        const found = body === null ? null : { body: JSON.parse(body), savedAt: '2026-11-22T01:00:00.000Z' }
        return Promise.resolve(
          JSON.stringify({
            ok: true,
            value:
              name === 'drafts.find' ? found : name === 'drafts.list' ? kept : (given.answers[name] ?? {}),
          }),
        )
      },
      onEvent: () => () => undefined,
    },
  })
}

async function makePdf(browser: Browser): Promise<string> {
  const page = await browser.newPage()
  await page.setContent(
    '<style>@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/28pt serif}</style><h1 style="color:#c8161d;text-align:center">测试信用中心</h1><p>豫测函〔2026〕15号</p><p>测试省某某厅：</p><p>来函收悉。经查询，来函所列60人均未列入失信联合惩戒对象。</p><div style="break-before:page">第二页</div>',
  )
  const bytes = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return bytes.toString('base64')
}
