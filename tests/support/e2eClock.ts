import type { Page } from 'playwright-core'

/** Says that the date is right: a workstation that a test filled on an earlier day asks for it, as after days without use. */
export async function confirmDate(page: Page): Promise<void> {
  const strip = page.getByRole('region', { name: '时钟核对' })
  await strip.waitFor()
  await page.keyboard.press('Alt+d')
  await strip.waitFor({ state: 'detached' })
}
