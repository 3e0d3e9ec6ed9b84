import { type Desk, fill } from './desk.ts'
import { fileInHand } from './fileInHand.ts'
import { openTab } from './intake.ts'

/** Imports a roster file into the open letter: file, check, commit. Returns the words that the status line shows. */
export async function importRoster(desk: Desk, file: string): Promise<void> {
  const page = desk.page()
  await openTab(desk, '名单')
  await page.getByRole('button', { name: /^导入名单/u }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^选择文件/u }).click()
  await (await chooser).setFiles(fileInHand(file))
  const commit = page.getByRole('button', { name: /^入库/u })
  await commit.waitFor({ timeout: 60_000 })
  await desk.picture('名单预审')
  await commit.click()
  await page.getByRole('status').filter({ hasText: '名单已入库' }).first().waitFor({ timeout: 60_000 })
  await desk.picture('名单')
  desk.tell(
    `名单预审、入库：${await page.getByRole('status').filter({ hasText: '名单已入库' }).first().textContent()}`,
  )
}

/** 名单校对 by the second person: every person of the open letter against the sealed paper, one key each, and the head count. */
export async function proofreadRoster(
  desk: Desk,
  persons: { readonly count: number; readonly paper: number },
): Promise<void> {
  const page = desk.page()
  await openTab(desk, '名单')
  await page
    .getByRole('button', { name: /^名单校对/u })
    .first()
    .click()
  const same = page.getByRole('button', { name: /^一致，下一人/u })
  await page.getByText(`0/${persons.count}`).first().waitFor()
  await desk.picture('名单校对')
  for (let index = 0; index < persons.count; index += 1) {
    await same.click()
    await page
      .getByText(`${index + 1}/${persons.count}`)
      .first()
      .waitFor()
  }
  await page.getByRole('button', { name: /^完成校对/u }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByRole('textbox', { name: '盖章纸件人数' }), String(persons.paper))
  await dialog.getByRole('button', { name: /^完成校对/u }).click()
  await page.getByRole('status').filter({ hasText: '校对完成' }).first().waitFor()
  desk.tell(`名单校对：逐人对照盖章纸件 ${persons.count} 人`)
}
