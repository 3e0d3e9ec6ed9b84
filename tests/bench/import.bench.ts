import { fork } from 'node:child_process'
import fs from 'node:fs'
import { writeXlsx } from 'hucre'
import type { Page } from 'playwright-core'
import { admittedLetter, workingMoment } from '../support/registrations.ts'
import type { ShellFixture } from '../support/shellFixture.ts'
import { startTestWorkstation } from '../support/testWorkstation.ts'
import { copyTemplate } from '../support/workstationTemplate.ts'
import { logIn, startProduct } from './benchShell.ts'
import { inventedIdNumber, inventedName } from './inventedPersons.ts'
import { type Bench, median, quantile, type RatioRow, ratioRow, timed } from './rounds.ts'

const persons = 10_000
const rounds = 5
const idleMs = 3000
const choosingMs = 1000

/** A list of 10,000 persons from the file dialog to 已入库 in the real window, against the bare reader in a process of its own. */
export const bench: Bench = {
  name: '导入 1 万人名单',
  run: async () => {
    const dataFolder = await storeWithLetters(rounds + 1)
    await using shell = await startProduct(dataFolder)
    const { page, corePid } = shell
    await logIn(page)
    const runs: ImportRun[] = []
    const bare: number[] = []
    const idle: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const bytes = await workbook(round)
      const quiet = await longestGap(page, () => page.waitForTimeout(idleMs))
      const bareMs = () => timed(() => bareParse(bytes, persons + round))
      const before = await bareMs()
      const run = await importOnce({ page, corePid }, { bytes, count: persons + round })
      // On both sides of the import: a machine that is fast for a second and slow for the next is so for both.
      const parse = (before + (await bareMs())) / 2
      // The first round only warms up.
      if (round === 0) continue
      bare.push(parse)
      idle.push(quiet)
      runs.push(run)
    }
    fs.rmSync(dataFolder, { recursive: true, force: true })
    const measured = runs.map(({ timeMs }) => timeMs)
    return {
      rows: [
        ratioRow('选定文件到入库完成，对 hucre 的裸读', { measured, floor: bare }, 2.5),
        growthRow(runs),
        stallRow(runs, idle),
      ],
    }
  },
}

interface ImportRun {
  readonly timeMs: number
  readonly stallMs: number
  readonly growthMb: number
}

function growthRow(runs: readonly ImportRun[]): RatioRow {
  const most = Math.max(...runs.map(({ growthMb }) => growthMb))
  return { what: '数据进程内存增长', measured: most, floor: null, ratio: most, limit: 250, unit: 'MB' }
}

/** At most 50 ms or three times what the idle page shows: on a busy machine even that one stands still now and then. */
function stallRow(runs: readonly ImportRun[], idle: readonly number[]): RatioRow {
  const measured = median(runs.map(({ stallMs }) => stallMs))
  const floor = quantile(idle, 1)
  return {
    what: '窗口最长停顿，对空闲时最长停顿',
    measured,
    floor,
    ratio: measured / floor,
    limit: Math.max(3, 50 / floor),
    unit: 'ms',
  }
}

/** A data folder with admitted letters that wait for their lists. */
async function storeWithLetters(letters: number): Promise<string> {
  const existing = await copyTemplate()
  const workstation = await startTestWorkstation({ at: workingMoment, existing })
  for (let serial = 1; serial <= letters; serial += 1)
    await admittedLetter(workstation.as('registrar'), {
      documentNumber: `豫财人函〔2026〕${serial}号`,
      declaredCount: persons + serial - 1,
    })
  await workstation.store.close()
  return existing.dataFolder
}

/** A workbook as units send them; the persons of each round are others, and one more, so that its success can be told from the last. */
function workbook(round: number): Promise<Uint8Array> {
  const heads = ['序号', '姓名', '性别', '公民身份号码', '工作单位', '报考职位']
  const rows = Array.from({ length: persons + round }, (_, index) => {
    const ordinal = round * 2 * persons + index
    return [String(index + 1), inventedName(ordinal), '', inventedIdNumber(ordinal), '某某厅', '综合管理岗']
  })
  return writeXlsx({ sheets: [{ name: '名单', rows: [heads, ...rows] }] })
}

async function bareParse(bytes: Uint8Array, count: number): Promise<void> {
  const child = fork(new URL('./bareParse.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const rows = new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', reject)
  })
  child.send({ bytes })
  if ((await rows) !== count + 1) throw new Error('the bare reader lost rows')
}

/** Opens the next letter that waits for its list and imports it as a clerk does. */
async function importOnce(
  { page, corePid }: Pick<ShellFixture, 'page' | 'corePid'>,
  { bytes, count }: { readonly bytes: Uint8Array; readonly count: number },
): Promise<ImportRun> {
  await page.keyboard.press('Alt+1')
  await page.getByRole('grid', { name: '待办' }).getByText('待录名单').first().waitFor()
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: '导入名单' }).click()
  const input = page.locator('input[type=file]')
  await input.waitFor({ state: 'attached' })
  // Nobody finds a file sooner; the reading child is started meanwhile.
  await page.waitForTimeout(choosingMs)
  const before = memoryOf(corePid, 'VmRSS')
  forgetPeak(corePid)
  let timeMs = 0
  const stallMs = await longestGap(page, async () => {
    timeMs += await timed(async () => {
      await input.setInputFiles({
        name: '名单.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })
      await shown(page, { selector: 'button', start: '入库' })
    })
    timeMs += await timed(async () => {
      await page.keyboard.press('F9')
      await shown(page, { selector: '[role=status]', start: `名单已入库，共 ${count} 人` })
    })
  })
  return { timeMs, stallMs, growthMb: memoryOf(corePid, 'VmHWM') - before }
}

/** Looks once a frame: a locator that has waited a while looks only every half second, which would be counted as ours. */
async function shown(
  page: Page,
  wanted: { readonly selector: string; readonly start: string },
): Promise<void> {
  await page.waitForFunction(
    ({ selector, start }) =>
      [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.startsWith(start)),
    wanted,
    { polling: 'raf', timeout: 60_000 },
  )
}

/** The longest time between two frames of the page while something goes on. */
async function longestGap(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    let last = performance.now()
    Reflect.set(window, 'longestGap', 0)
    Reflect.set(window, 'watchesFrames', true)
    const frame = () => {
      const now = performance.now()
      Reflect.set(window, 'longestGap', Math.max(now - last, Reflect.get(window, 'longestGap')))
      last = now
      if (Reflect.get(window, 'watchesFrames') === true) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  await work()
  return page.evaluate(() => {
    Reflect.set(window, 'watchesFrames', false)
    return Number(Reflect.get(window, 'longestGap'))
  })
}

/** A figure of a process in megabytes. */
function memoryOf(pid: number, figure: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${figure}:\\s+(\\d+) kB`, 'm').exec(
    fs.readFileSync(`/proc/${pid}/status`, 'utf8'),
  )
  return Number(line?.[1]) / 1024
}

/** Lets the kernel count the peak of a process from now on. */
function forgetPeak(pid: number): void {
  fs.writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
