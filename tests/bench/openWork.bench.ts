import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { logIn, startProduct } from './benchShell.ts'
import { storeWithOpenLetters } from './openLetters.ts'
import { type Bench, median, quantile, type RatioRow } from './rounds.ts'

const letters = 5000
const rounds = 60
/** 待办, its counts and a month of the calendar answer within so many calls that ask for nothing. */
const limit = 20

/** What five thousand letters in work cost where everybody looks first. */
export const bench: Bench = {
  name: '五千件在办来文：待办、计数和日历一月',
  run: async () => {
    const store = await storeWithOpenLetters(letters)
    const rows = await inWindow(store.dataFolder)
    fs.rmSync(store.dataFolder, { recursive: true, force: true })
    return { rows }
  },
}

/** One round of every contender after the other, so that a busy moment of the machine meets them all. */
async function inWindow(dataFolder: string): Promise<readonly RatioRow[]> {
  await using shell = await startProduct(dataFolder)
  const { page } = shell
  await logIn(page)
  // The store's letters are due within these weeks, whatever day the bench is run on.
  const month = { from: '2026-11-02', to: '2026-12-13' }
  const contenders = {
    bare: ['session.heartbeat', { active: true, hidden: false }],
    todo: ['workbench.todo', { kind: null, offset: 0, limit: 50 }],
    counts: ['workbench.counts', {}],
    month: ['agenda.month', { ...month, lanes: ['ours', 'theirs'], withClosed: false }],
  } as const
  const times = { bare: [], todo: [], counts: [], month: [] } as Record<keyof typeof contenders, number[]>
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, [channel, input]] of Object.entries(contenders)) {
      const time = await callTime(page, channel, input)
      if (round > 0) times[name as keyof typeof contenders].push(time)
    }
  const floor = median(times.bare)
  const row = (what: string, found: readonly number[]): RatioRow => {
    const p99 = quantile(found, 0.99)
    return {
      what: `${what} p99，对一次桥调用 p50`,
      measured: p99,
      floor,
      ratio: p99 / floor,
      limit,
      unit: 'ms',
    }
  }
  return [row('待办一页 50 件', times.todo), row('待办计数', times.counts), row('日历 42 日', times.month)]
}

/** Milliseconds of one call as the page sees it; a call that is refused fails the bench. */
function callTime(page: Page, name: string, input: object): Promise<number> {
  return page.evaluate(async (json) => {
    const begun = performance.now()
    const answer = await window.workstation.call(json)
    const time = performance.now() - begun
    if (!answer.startsWith('{"ok":true')) throw new Error(answer)
    return time
  }, JSON.stringify({ name, input }))
}
