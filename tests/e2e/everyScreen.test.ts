import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { place } from '../../renderer/place/place.ts'
import { breachesOf } from '../support/accessibility.ts'
import { type CrowdedIds, crowdedMoment, crowdedWorkstation } from '../support/crowdedWorkstation.ts'
import { misfitsOf, roomOf } from '../support/fit.ts'
import { actedUponWhenHeld } from '../support/heldKey.ts'
import { keyFaults } from '../support/keyFaults.ts'
import { giveLook, type Look, looks } from '../support/looks.ts'
import { type SeatedShell, seatedShell } from '../support/seatedShell.ts'
import { placesWithout, type Station, stationsOf } from '../support/stations.ts'
import type { TeamKey } from '../support/team.ts'
import { settled, visit } from '../support/visit.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** By day each screen has one size and look, by its place in the list; at night and for `npm run pictures` it has all of them. */
const makesPictures = process.env.CQW_PICTURES === '1'
const hasAll = makesPictures || process.env.CQW_NIGHTLY === '1'
/** The least rows of a working list at each text size. */
const leastRows = { 100: 14, 115: 10, 150: 5 } as const
/** Lists in a form, beside what they are about or above the rest of a screen: as long as what they hold, or a few rows. */
const partLists = new Set(['写入本函的人员', '此处已有的备份', '待校对人员'])

let seat: SeatedShell
let ids: CrowdedIds

test.beforeAll(async () => {
  const crowded = await crowdedWorkstation()
  ids = crowded.ids
  const subject = makesPictures ? path.join('..', 'demo-output', 'pictures') : 'screens'
  seat = await seatedShell(crowded.workstation, { subject, at: crowdedMoment })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

/** The looks that this station has in this run. */
const looksOf = (index: number): readonly Look[] =>
  hasAll ? looks : looks.filter((_, order) => order === (index * 5) % looks.length)

/** Goes there and holds that all of it can be read, that its lists have room, and that axe finds no fault. */
async function look(page: Page, station: Station, worn: Look): Promise<void> {
  const name = `${station.name}-${worn.size}-${worn.name}`
  await visit(page, station.at)
  await station.open?.(page)
  await settled(page)
  await seat.shot(name)
  if (makesPictures) return
  expect.soft(await misfitsOf(page), name).toEqual([])
  expect.soft(await keyFaults(page), name).toEqual([])
  const low = (await roomOf(page)).filter(
    ({ list, rows }) => rows < leastRows[worn.size] && !partLists.has(list),
  )
  expect.soft(low, name).toEqual([])
  expect.soft(await breachesOf(page, name)).toEqual([])
}

test('every place of the window is looked at', () => {
  expect(placesWithout(stationsOf(ids))).toEqual([])
})

for (const who of ['jia', 'yi', 'ding', 'audit', 'system', 'safety'] satisfies TeamKey[])
  test(`${who} can read every screen whole, in every size and look`, { tag: '@slow' }, async () => {
    if (hasAll) test.setTimeout(3_600_000)
    const page = await seat.sit(who)
    await page.setViewportSize({ width: 1366, height: 700 })
    const stations = [...stationsOf(ids).entries()].filter(([, station]) => station.who === who)
    for (const worn of looks) {
      const here = stations.filter(([index]) => looksOf(index).includes(worn))
      if (here.length === 0) continue
      await giveLook(page, worn)
      for (const [, station] of here) {
        await look(page, station, worn)
        if (!makesPictures) expect.soft(await actedUponWhenHeld(page), station.name).toEqual([])
        await page.keyboard.press('Escape')
      }
    }
  })

test('the dialogs of every screen can be read whole in large type', { tag: '@night' }, async () => {
  test.setTimeout(1_200_000)
  const page = await seat.sit('jia')
  await page.setViewportSize({ width: 1366, height: 700 })
  for (const worn of looks.filter(({ scheme }) => scheme === '浅色')) {
    await giveLook(page, worn)
    for (const station of stationsOf(ids).filter(({ who }) => who === 'jia')) {
      await visit(page, station.at)
      await station.open?.(page)
      const keys = page.locator('main button:enabled', { hasText: '…' })
      for (let key = 0; key < (await keys.count()); key += 1) {
        await keys.nth(key).click()
        await settled(page)
        const name = `${station.name}-${worn.size}-窗口${key + 1}`
        await seat.shot(name)
        expect.soft(await misfitsOf(page), name).toEqual([])
        expect.soft(await keyFaults(page), name).toEqual([])
        expect.soft(await breachesOf(page, name)).toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
      }
    }
  }
})

test('the list, the head of a file and a strip that was read go away by key and come back', {
  tag: '@slow',
}, async () => {
  const page = await seat.sit('jia')
  await page.setViewportSize({ width: 1366, height: 700 })
  const [normal] = looks
  const large = looks.find(({ size }) => size === 150) ?? normal
  if (normal === undefined || large === undefined) throw new Error('no looks')
  await giveLook(page, normal)
  await visit(page, place.request.at({ requestId: ids.requestId, panel: 'roster' }))
  const list = page.getByRole('grid', { name: '来文列表' })
  const life = page.getByRole('list', { name: '来文办理进程' })
  const strip = page.getByRole('button', { name: /已看过，收起/u })
  await expect(list).toBeVisible()
  await page.keyboard.press('F11')
  await expect(list).toBeHidden()
  await page.keyboard.press('F11')
  await expect(list).toBeVisible()
  await expect
    .poll(() => list.evaluate((grid) => grid.closest('[data-pane]')?.contains(document.activeElement)))
    .toBe(true)
  await expect(life).toBeHidden()
  await page.keyboard.press('Shift+F11')
  await expect(life).toBeVisible()
  await page.keyboard.press('Shift+F11')
  await expect(life).toBeHidden()
  await page.keyboard.press('Alt+0')
  await expect(strip).toBeHidden()
  await page.getByRole('button', { name: /重新展开/u }).click()
  await expect(strip).toBeVisible()
  // In large type the file has the whole width until the list is asked for.
  await giveLook(page, large)
  await expect(list).toBeHidden()
  await page.keyboard.press('F11')
  await expect(list).toBeVisible()
  await page.keyboard.press('F11')
  await expect(list).toBeHidden()
  await giveLook(page, normal)
  await expect(list).toBeVisible()
})

test('help, palette, telephone card and login page have no fault', { tag: '@slow' }, async () => {
  const page = await seat.sit('jia')
  await page.setViewportSize({ width: 1366, height: 700 })
  for (const [name, key] of [
    ['帮助', 'F1'],
    ['命令', 'Control+k'],
    ['电话卡', 'F10'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    expect.soft(await misfitsOf(page), name).toEqual([])
    // The keys that the help lists belong to the screen below it.
    if (name !== '帮助') expect.soft(await keyFaults(page), name).toEqual([])
    await seat.look(name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await seat.leave()
  await seat.look('登录')
})
