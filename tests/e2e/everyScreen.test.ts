import { expect, type Page, test } from '@playwright/test'
import { concludedLetter, draftMoment } from '../support/concludedLetter.ts'
import { actedUponWhenHeld } from '../support/heldKey.ts'
import { admittedLetter, registeredLetter } from '../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../support/seatedShell.ts'
import { startTestWorkstation } from '../support/testWorkstation.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const fileTabs = ['来文', '名单', '查询', '核对', '复审', '复函', '印发', '期限', '异议', '留痕']

let seat: SeatedShell
let intakeNumber: string

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: draftMoment })
  const jia = workstation.as('jia')
  const requestId = await concludedLetter(workstation, ['notListed', 'listed', 'returned'])
  intakeNumber = (await jia.call('requests.get', { requestId })).intakeNumber
  await registeredLetter(jia, { documentNumber: '豫财人函〔2026〕20号', declaredCount: 3 })
  await admittedLetter(jia, { documentNumber: '豫财人函〔2026〕21号', declaredCount: 3 })
  seat = await seatedShell(workstation, { subject: 'screens' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

/** The names of all screens the palette offers this person. */
async function offered(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').press('ArrowDown')
  const names = await page
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => option.firstElementChild?.textContent ?? option.textContent ?? ''),
    )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  return names
}

async function open(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await box.fill(name)
  await page.getByRole('option').filter({ hasText: name }).first().click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await settled(page)
}

/** Waits until the screen has asked the core for what it shows. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[role=progressbar], [aria-busy=true]') === null)
}

for (const [who, atLeast] of [
  ['jia', 11],
  ['audit', 3],
  ['system', 4],
] as const)
  test(`${who} is offered no screen that axe finds fault with`, { tag: '@slow' }, async () => {
    const page = await seat.sit(who)
    const names = await offered(page)
    expect(names.length).toBeGreaterThanOrEqual(atLeast)
    for (const name of names) {
      await open(page, name)
      expect.soft(await actedUponWhenHeld(page), name).toEqual([])
      await seat.look(`${who}-${name}`)
    }
  })

test('no tab of a letter’s file, and not the login page, has a fault that axe finds', {
  tag: '@slow',
}, async () => {
  const page = await seat.sit('jia')
  await open(page, '收文')
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: new RegExp(intakeNumber, 'u') }).click()
  const shown = page.getByRole('tablist', { name: '来文档案的各部分' }).getByRole('tab')
  await expect(shown).toHaveText(fileTabs)
  for (const name of fileTabs) {
    await shown.filter({ hasText: name }).click()
    await settled(page)
    expect.soft(await actedUponWhenHeld(page), name).toEqual([])
    await seat.look(`file-${name}`)
  }
  await page.keyboard.press('F1')
  await seat.look('帮助')
  await page.keyboard.press('Escape')
  await seat.leave()
  await seat.look('登录')
})
