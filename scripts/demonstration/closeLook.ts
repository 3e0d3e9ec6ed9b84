import type { Desk } from './desk.ts'

/** The end of the day: the auditor verifies the trail, and the desk's other screens are looked at. */
export async function closeLook(desk: Desk): Promise<void> {
  const page = await desk.as('auditor')
  await page.keyboard.press('Alt+8')
  await page
    .getByRole('button', { name: /^校验全部留痕/u })
    .first()
    .click()
  await page
    .getByText(/全部相符/u)
    .first()
    .waitFor({ timeout: 60_000 })
  await desk.picture('留痕-校验')
  desk.tell('安全审计员校验全程留痕：链条完整')
}
