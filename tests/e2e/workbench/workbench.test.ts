import fs from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { committedList, typedPerson } from '../../support/lists.ts'
import { admittedLetter, registeredLetter } from '../../support/registrations.ts'
import { type ShellFixture, startShell } from '../../support/shellFixture.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

let shell: ShellFixture
let page: Page
let dataFolder: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: draftMoment })
  const jia = workstation.as('jia')
  const numbered = (serial: number) => ({ documentNumber: `豫财人函〔2026〕${serial}号`, declaredCount: 3 })
  await concludedLetter(workstation, ['notListed', 'listed', 'returned'])
  await registeredLetter(jia, numbered(20))
  await admittedLetter(jia, numbered(21))
  const proofread = await admittedLetter(workstation.as('yi'), numbered(22))
  await committedList(workstation.as('yi'), proofread, [
    typedPerson(31, '阿依·古丽'),
    typedPerson(32),
    typedPerson(33),
  ])
  await workstation.store.close()
  dataFolder = workstation.dataFolder
  const rendererFolder = process.env.CQW_RENDERER
  shell = await startShell({ dataFolder, ...(rendererFolder ? { rendererFolder } : {}) })
  page = shell.page
})

test.afterAll(async () => {
  await shell.close()
  fs.rmSync(dataFolder, { recursive: true, force: true })
})

const shot = (name: string) => page.screenshot({ path: `test-results/workbench/${name}.png` })
const assertAccessible = async () => {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
}

test('opens on the workbench and the next work by one key', async () => {
  await page.getByLabel('账号').fill(team.jia.loginName)
  await page.getByLabel('口令', { exact: true }).fill(team.jia.password)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const todo = page.getByRole('grid', { name: '待办' })
  await expect(todo).toContainText('待拟稿', { timeout: 30_000 })
  await expect(todo).toContainText('待初审')
  await expect(todo).toContainText('待录名单')
  await shot('todo')
  await assertAccessible()

  await page.getByRole('radio', { name: /^待拟稿/ }).check()
  await expect(todo).not.toContainText('待初审')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('拟稿')
  await page.keyboard.press('Alt+1')

  await page.getByRole('tab', { name: /^在办/ }).click()
  await expect(page.getByRole('grid', { name: '在办' })).toContainText('尚未录入名单')
  await shot('inWork')
  await page.getByRole('tab', { name: /^今天已办/ }).click()
  await expect(page.getByText('今天还没有办理记录。')).toBeVisible()
  await shot('done')
})

test('finds a person from the one box by keyboard, opens the card, then finds letters', async () => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('F3')
  await expect(page.getByLabel('查找', { exact: true })).toBeFocused()
  await shot('search-empty')
  await page.keyboard.type('古丽')
  await page.keyboard.press('Enter')
  const persons = page.getByRole('grid', { name: '人员' })
  await expect(persons).toContainText('阿依·古丽')
  await expect(persons).toBeFocused()
  await shot('search')
  await assertAccessible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('阿依·古丽')
  await shot('person')
  await assertAccessible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await page.keyboard.type('财政')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '来文' })).toContainText('河南省财政厅')
  await shot('search-letters')
})

test('keeps the frame readable in every look', async () => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('F1')
  for (const [scheme, scale] of [
    ['深色', '150%'],
    ['高对比', '130%'],
    ['浅色', '100%'],
  ] as const) {
    await page.getByRole('radio', { name: scheme }).check()
    await page.getByRole('radio', { name: scale }).check()
    await shot(`help-${scale}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('grid', { name: '待办' })).toBeVisible()
    await shot(`look-${scale}`)
    await assertAccessible()
    await page.keyboard.press('F1')
  }
})
