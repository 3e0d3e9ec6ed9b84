import { type Desk, fill } from './desk.ts'
import { openLetter, openTab } from './intake.ts'
import { people } from './people.ts'

/** A letter of ours that the demonstration drafts. */
export interface DraftedLetter {
  readonly intakeNumber: string
  readonly kind: '首次复函' | '补充复函' | '更正函' | '退回补正函' | '异议复核申请函' | '异议复核结果告知函'
}

/** Drafts a letter from the verified results, looks at the page, confirms both sides of the gate and sends it to the signer. */
export async function draftReply(desk: Desk, letter: DraftedLetter): Promise<void> {
  const page = desk.page()
  await openLetter(desk, letter.intakeNumber)
  await openTab(desk, '复函')
  await page.getByRole('button', { name: new RegExp(`^拟${letter.kind}`, 'u') }).click()
  await page.getByRole('radio', { name: letter.kind }).waitFor()
  await desk.picture(`拟稿-${letter.kind}`)
  await page.getByRole('button', { name: /^拟稿并预览/u }).click()
  await page.getByRole('button', { name: /^核对披露内容/u }).waitFor({ timeout: 60_000 })
  await page.locator('canvas').first().waitFor({ timeout: 60_000 })
  await desk.picture(`复函版面-草稿-${letter.kind}`)
  await page.getByRole('button', { name: /^核对披露内容/u }).click()
  await page.getByRole('button', { name: /^两栏已核对，确认/u }).waitFor()
  await desk.picture(`披露核对-${letter.kind}`)
  await page.getByRole('button', { name: /^两栏已核对，确认/u }).click()
  await page.getByRole('button', { name: /^送签/u }).click()
  await page.getByRole('status').filter({ hasText: '已送签' }).first().waitFor()
  desk.tell(`拟稿、披露核对、送签：${letter.kind}（收文号 ${letter.intakeNumber}）`)
}

/**
 * Signs a submitted letter on the screen with the own password once more and returns the number it got; of several of its kind the
 * first, once the list shows how many still wait.
 */
export async function signReply(desk: Desk, letter: DraftedLetter, waiting = 1): Promise<string> {
  const page = desk.page()
  await openLetter(desk, letter.intakeNumber)
  await openTab(desk, '复函')
  const rows = page.getByRole('row', { name: new RegExp(`${letter.kind}.*待签发`, 'u') })
  // The list may show for a moment what was signed just now as still waiting.
  const grid = page.getByRole('grid', { name: '本件的函件' }).filter({ hasNot: rows.nth(waiting) })
  await grid.locator(rows).first().dblclick()
  const sign = page.getByRole('button', { name: /^签发并取号/u })
  await sign.waitFor({ timeout: 60_000 })
  await page.locator('[data-primary]:not([aria-disabled])').waitFor({ timeout: 60_000 })
  await desk.picture(`签发-${letter.kind}`)
  await sign.click()
  const again = page.getByRole('dialog')
  await fill(again.getByRole('textbox', { name: '本人口令' }), people.signer.password)
  await again.getByRole('button', { name: /^确认本人/u }).click()
  const heading = page.getByRole('heading', { name: /〔\d{4}〕\d+号$/u, level: 1 })
  await heading.waitFor({ timeout: 60_000 })
  const number = (await heading.textContent()) ?? ''
  desk.tell(`签发并取号：${number}`)
  return number
}
