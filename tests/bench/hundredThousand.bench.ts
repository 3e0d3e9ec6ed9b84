import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { tables } from '../../electron/core/tables.ts'
import { openStore } from '../../electron/store/store.ts'
import { readBootId } from '../../electron/trail/readBootId.ts'
import { logIn, startProduct } from './benchShell.ts'
import { inventedIdNumber, inventedName } from './inventedPersons.ts'
import { type StoreAtRest, storeWithPersons } from './largeStore.ts'
import { type Bench, interleaved, median, quantile, type RatioRow, ratioRow } from './rounds.ts'

const few = 1000
const many = 100_000
const openings = 9
/** Below the 200 calls a second that the border lets through. */
const callsPerRound = 80
const callRounds = 5
const searches = 120

/** What a hundred thousand persons cost: at unlock, and at a search from the window; and what the bridge itself costs. */
export const bench: Bench = {
  name: '十万人：解锁、桥和查找',
  run: async () => {
    const small = await storeWithPersons(few)
    const large = await storeWithPersons(many)
    const times = await interleaved(openings, { small: () => unlock(small), large: () => unlock(large) })
    const unlocking = ratioRow(
      '解锁（不含口令推导）：10 万人，对 1 千人；两库均有 1000 条以上留痕',
      { measured: times.large, floor: times.small },
      1.5,
    )
    const calls = await inWindow(large)
    for (const { dataFolder } of [small, large]) fs.rmSync(dataFolder, { recursive: true, force: true })
    return { rows: [unlocking, ...calls] }
  },
}

/** Opens the store as the login does once it has the key; closing is not counted. */
async function unlock({ dataFolder, dek }: StoreAtRest): Promise<number> {
  const options = { dataFolder, dek: Buffer.from(dek), tables, now: () => new Date(), bootId: readBootId() }
  const begun = performance.now()
  const store = await openStore(options)
  const time = performance.now() - begun
  await store.close()
  return time
}

/** Calls from the page of the real window, on the large store. */
async function inWindow({ dataFolder }: StoreAtRest): Promise<readonly RatioRow[]> {
  await using shell = await startProduct(dataFolder)
  const { page } = shell
  await page.context().exposeBinding('bareBinding', (_, json: string) => json)
  await logIn(page)
  const bare: number[] = []
  const light: number[] = []
  for (let round = 0; round < callRounds; round += 1) {
    bare.push(...(await callTimes(page, 'bareBinding')))
    light.push(...(await callTimes(page, 'workstation')))
    await page.waitForTimeout(1100)
  }
  const floor = median(light)
  const found: number[] = []
  for (let search = 0; search < searches; search += 1) found.push(await searchTime(page, searchText(search)))
  const p99 = quantile(found, 0.99)
  return [
    {
      what: '一次桥调用 p50，对空绑定',
      measured: floor,
      floor: median(bare),
      ratio: floor / median(bare),
      limit: 2,
      unit: 'ms',
    },
    {
      what: '10 万人中查找一页 100 人 p99，对一次桥调用 p50',
      measured: p99,
      floor,
      ratio: p99 / floor,
      limit: 10,
      unit: 'ms',
    },
  ]
}

/** Milliseconds of single calls one after the other, as the page sees them. */
function callTimes(page: Page, which: 'bareBinding' | 'workstation'): Promise<number[]> {
  return page.evaluate(
    async ({ which, calls }) => {
      const json = JSON.stringify({ name: 'session.heartbeat', input: {} })
      const bare = Reflect.get(window, 'bareBinding') as (json: string) => Promise<string>
      const call = which === 'bareBinding' ? bare : window.workstation.call
      const times: number[] = []
      for (let number = 0; number < calls; number += 1) {
        const begun = performance.now()
        await call(json)
        times.push(performance.now() - begun)
      }
      return times
    },
    { which, calls: callsPerRound },
  )
}

/** A fragment of a name, a surname, initials, the end of a number, a whole number, in turn. */
function searchText(search: number): string {
  const ordinal = (search * 7919) % many
  const name = inventedName(ordinal)
  const texts = [
    name.slice(1),
    name.slice(0, 1),
    'zy',
    inventedIdNumber(ordinal).slice(-4),
    inventedIdNumber(ordinal),
    name,
  ]
  return texts[search % texts.length] ?? name
}

async function searchTime(page: Page, text: string): Promise<number> {
  return page.evaluate(
    async (json) => {
      const begun = performance.now()
      const answer = await window.workstation.call(json)
      const time = performance.now() - begun
      if (!answer.startsWith('{"ok":true')) throw new Error(answer)
      return time
    },
    JSON.stringify({ name: 'searches.persons', input: { text, offset: 0, limit: 100 } }),
  )
}
