import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import manifest from '../../../package.json' with { type: 'json' }
import { findElectronBinary } from '../../../scripts/setup/electronBinary.mjs'
import { displayArguments } from '../../../scripts/setup/openElectron.mjs'

// What only Electron's own program can answer, one question each; `npm run proof:electron` writes the answers down. In the project
// `electron-shell` alone, which exists only where that program is. Nobody has run this yet.

const root = path.resolve(import.meta.dirname, '../../..')
let dataFolder = ''
let running: ElectronApplication
let page: Page

const launch = (...more: readonly string[]) =>
  _electron.launch({
    executablePath: findElectronBinary() ?? '',
    args: [
      ...(process.platform === 'linux' ? displayArguments : []),
      root,
      `--data-folder=${dataFolder}`,
      ...more,
    ],
  })
/** Written into docs/proof-electron.md beside the check. */
const note = (text: string) => void test.info().annotations.push({ type: 'note', description: text })

test.beforeAll(async () => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-proof-'))
  const started = Date.now()
  running = await launch()
  page = await running.firstWindow()
  await page.getByRole('heading', { name: '首次启用' }).waitFor({ timeout: 60_000 })
  console.log(`window after ${Date.now() - started} ms`)
})
test.afterAll(async () => {
  await running.close()
  fs.rmSync(dataFolder, { recursive: true, force: true })
})

test('1 the program is the Electron that package.json names', async () => {
  const versions = await running.evaluate(() => ({ ...process.versions }))
  note(`Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`)
  expect(versions.electron).toBe(manifest.devDependencies.electron)
})

test('2 every renderer runs in Chromium’s sandbox', async () => {
  const renderers = await running.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid, sandboxed }) => ({ pid, sandboxed })),
  )
  expect(renderers.length).toBeGreaterThan(0)
  // Electron tells it on Windows and macOS; on Linux the kernel does: 2 is a filter of its own (proc(5)).
  const isLinux = process.platform === 'linux'
  const inside = renderers.map(({ pid, sandboxed }) =>
    isLinux ? /^Seccomp:\s+2$/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) : sandboxed,
  )
  expect(inside).toEqual(renderers.map(() => true))
})

test('3 the page has the bridge and nothing of Node or Electron', async () => {
  const found = await page.evaluate(() => ({
    bridge: typeof Reflect.get(window, 'workstation'),
    foreign: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    origin: location.origin,
  }))
  expect(found).toEqual({ bridge: 'object', foreign: [], origin: 'app://workstation' })
})

test('4 nothing reaches a network', async () => {
  const fromPage = await page.evaluate(() =>
    fetch('https://example.invalid/').then(
      () => 'open',
      () => 'shut',
    ),
  )
  const fromMain = await running.evaluate(({ net }) =>
    net.fetch('https://example.invalid/').then(
      () => 'open',
      (error: Error) => error.message,
    ),
  )
  expect(fromPage).toBe('shut')
  expect(fromMain).toContain('ERR_NAME_NOT_RESOLVED')
})

test('5 the database driver works in Electron’s Node: the core answers', async () => {
  const answer = await page.evaluate(() =>
    (Reflect.get(window, 'workstation') as { call(json: string): Promise<string> }).call(
      JSON.stringify({ name: 'nothing.called.so', input: '' }),
    ),
  )
  expect(answer.length).toBeGreaterThan(0)
  expect(fs.readdirSync(dataFolder).length).toBeGreaterThan(0)
})

test('6 a call over 1 MiB is refused and the core lives', async () => {
  const call = (size: number) =>
    page.evaluate(
      (length) =>
        (Reflect.get(window, 'workstation') as { call(json: string): Promise<string> }).call(
          JSON.stringify({ name: 'nothing.called.so', input: 'x'.repeat(length) }),
        ),
      size,
    )
  expect((await call(2 * 1024 * 1024)).length).toBeGreaterThan(0)
  expect((await call(1)).length).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { name: '首次启用' })).toBeVisible()
})

test('7 X11, no graphics card, the profile inside the data folder', async () => {
  const found = await running.evaluate(({ app }) => ({
    ozone: app.commandLine.getSwitchValue('ozone-platform'),
    keyring: app.commandLine.getSwitchValue('password-store'),
    profile: app.getPath('userData'),
    compositing: app.getGPUFeatureStatus().gpu_compositing,
  }))
  expect(found).toMatchObject({ keyring: 'basic', profile: path.join(dataFolder, 'shell') })
  expect(found.compositing).toMatch(/^disabled/)
  if (process.platform === 'linux') expect(found.ozone).toBe('x11')
})

test('8 sleep and lock of the machine are heard', async () => {
  const heard = await running.evaluate(({ powerMonitor }) => powerMonitor.eventNames().map(String).sort())
  note(`powerMonitor: ${heard.join(', ')}`)
  expect(heard).toContain('suspend')
})

test('9 the printers of the machine are listed', async () => {
  const printers = await running.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window?.webContents.getPrintersAsync())?.map(({ name }) => name) ?? null
  })
  note(`printers: ${printers?.length ?? 0}`)
  expect(printers).not.toBeNull()
})

test('10 a second start ends at once and leaves the first alone; memory is written down', async () => {
  const second = await launch()
  await second.waitForEvent('close', { timeout: 30_000 })
  await expect(page.getByRole('heading', { name: '首次启用' })).toBeVisible()
  const megabytes = await running.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  )
  note(`memory of all processes: ${Math.round(megabytes)} MB`)
  expect(megabytes).toBeLessThan(2000)
})
