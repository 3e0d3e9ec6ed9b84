import { expect } from '@playwright/test'
import { type Desk, fill } from '../../scripts/demonstration/desk.ts'
import { openLetter, openTab } from '../../scripts/demonstration/intake.ts'

/** Leaves one person of the open batch as 待核实, by its key. */
export async function markPending(desk: Desk, listOrder: number): Promise<void> {
  const page = desk.page()
  await page.getByRole('radio', { name: '逐人登记' }).check()
  const grid = page.getByRole('grid', { name: '本批次人员' })
  const row = grid.getByRole('row', { name: new RegExp(`(^| )\\d+ ${listOrder} `, 'u') }).first()
  await row.click()
  const form = page.getByRole('region', { name: '查询登记' })
  await form
    .getByText(new RegExp(`来函序号 ${listOrder}(?!\\d)`, 'u'))
    .first()
    .waitFor()
  await page.keyboard.press('d')
  await expect(page.getByRole('status').filter({ hasText: '待查' }).first()).toContainText(/1\s*待核实/u)
}

/** Drafts a first reply that leaves one person out: the unit must be told first, then the talk is named and both sides are looked at. */
export async function draftSeparate(desk: Desk, intakeNumber: string, name: string): Promise<void> {
  const page = desk.page()
  const begin = async () => {
    await openLetter(desk, intakeNumber)
    await openTab(desk, '复函')
    await page.getByRole('button', { name: /^拟首次复函/u }).click()
  }
  await begin()
  const section = page.getByRole('region', { name: '另行函复' })
  await expect(section).toContainText('还没有告知来文单位')
  await desk.picture('另行函复-未告知')
  await section.getByRole('button', { name: /^打开延期沟通/u }).click()
  await page.getByRole('button', { name: /^登记沟通/u }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByLabel('约定内容'), '对方同意先复其余人员，个别人员另行函复')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()

  await begin()
  await section
    .getByRole('row', { name: new RegExp(name, 'u') })
    .getByRole('checkbox')
    .check()
  await expect(page.getByRole('button', { name: /^拟稿并预览/u })).toHaveAttribute('aria-disabled', 'true')
  const told = section.getByRole('combobox', { name: '已告知来文单位' })
  await told.click()
  await page.getByRole('option', { name: /个别人员另行函复/u }).click()
  await expect(page.getByText(/待另行函复1/u).first()).toBeVisible()
  await desk.picture('另行函复')
  await page.getByRole('button', { name: /^拟稿并预览/u }).click()
  await page.getByRole('button', { name: /^核对披露内容/u }).click({ timeout: 60_000 })
  await expect(page.getByRole('region', { name: '将反馈' })).toContainText('名单序号第4号共1人的查询结果')
  await expect(page.getByText(/已告知：延期沟通/u)).toBeVisible()
  await desk.picture('披露核对-另行函复')
  await page.getByRole('button', { name: /^两栏已核对，确认/u }).click()
  await page.getByRole('button', { name: /^送签/u }).click()
  await page.getByRole('status').filter({ hasText: '已送签' }).first().waitFor()
}
