import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { admittedLetter } from '../../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const notice2026 = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/notices/2026.txt'), 'utf8')
/** The notice with one more day off: the last day of the letter, which therefore moves. */
const corrected = notice2026.replace('七、国庆节', '八、悼念日：11月24日（周二）放假，共1天。\n七、国庆节')

let seat: SeatedShell

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation()
  await admittedLetter(workstation.as('jia'), { declaredCount: 3 })
  seat = await seatedShell(workstation, { subject: 'calendar' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

test('shows the year in words and shades, the missing year over every screen, and the limits with their sources', async () => {
  const page = await seat.sit('jia')
  await expect(page.getByRole('region', { name: '工作日历提醒' })).toContainText('2027 年放假安排尚未确认')
  await page.keyboard.press('Alt+Q')
  await expect(page.getByText('国庆节放假 1—7日；调休上班 10日')).toBeVisible()
  await expect(page.getByText('全年工作日 248 天')).toBeVisible()
  await seat.look('year')
  const years = page.getByRole('grid', { name: '年份' })
  await years.focus()
  await years.press('ArrowDown')
  await expect(page.getByRole('heading', { name: '2027 年' })).toBeVisible()
  await seat.look('yearAhead')
  await page.getByRole('tab', { name: '规则出处' }).click()
  await expect(page.getByRole('grid', { name: '期限规则' })).toContainText('异议复核申请函发出')
  await seat.look('rules')
})

test('reads a pasted notice, shows what it moves and proposes it', async () => {
  const page = seat.page()
  await page.keyboard.press('F9')
  await page.getByLabel('粘贴通知').fill('一、元旦：1月1日（周四）放假。')
  await page.keyboard.press('Alt+G')
  await expect(page.getByText('没有读到是哪一年的安排')).toBeVisible()
  await page.getByLabel('粘贴通知').fill(corrected)
  await page.keyboard.press('Alt+G')
  await expect(page.getByRole('textbox', { name: '放假', exact: true })).toHaveValue(/悼念日 2026-11-24/)
  const moved = page.getByRole('grid', { name: '会变动的期限' })
  await expect(moved).toContainText('来文 2026-0001 的复函期限')
  await expect(moved).toContainText('2026-11-25')
  await seat.look('proposal')
  await page.getByLabel('依据或理由').fill('试验：国务院公告')
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '2026 年放假安排（第 2 版）' })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('须由提出人以外的监督抽查员或签发人确认')).toBeVisible()
})

test('lets another person confirm the list he sees, and the letter’s date moves with it', async () => {
  const page = await seat.sit('bing')
  await page.keyboard.press('Alt+Q')
  await expect(page.getByRole('button', { name: /查看并办理/u })).toBeVisible()
  await page.keyboard.press('Alt+K')
  await expect(page.getByRole('grid', { name: '会变动的期限' })).toContainText('2026-11-25')
  await seat.look('decision')
  await page.keyboard.press('F9')
  await page.getByRole('dialog').getByRole('textbox').fill(team.bing.password)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已生效，1 项期限随之变动')).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()
  await seat.look('decided')
  await page.keyboard.press('Alt+2')
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: /2026-0001/u }).click()
  await expect(page.getByText(/2026-11-25/u).first()).toBeVisible()
})
