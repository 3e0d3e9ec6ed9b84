import { type Desk, fill } from './desk.ts'
import { openLetter, openTab } from './intake.ts'

/** Enters a correction (补正) that the unit sent in writing for one person of the letter. */
export async function enterCorrection(
  desk: Desk,
  person: { readonly intakeNumber: string; readonly name: string; readonly idNumber: string },
): Promise<void> {
  const page = desk.page()
  await openLetter(desk, person.intakeNumber)
  await openTab(desk, '名单')
  await page
    .getByRole('grid', { name: '名单人员' })
    .getByRole('row', { name: new RegExp(person.name, 'u') })
    .click()
  await page.getByRole('button', { name: /^登记补正…/u }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '证件号码' }).check()
  await fill(dialog.getByRole('textbox', { name: '补正为' }), person.idNumber)
  await fill(dialog.getByRole('textbox', { name: '书面依据' }), '来文单位补正函，示例函〔2026〕9号')
  const day = dialog.getByRole('textbox', { name: '收到日期' })
  if ((await day.inputValue()) === '') await fill(day, '今')
  await desk.picture('登记补正')
  await dialog.getByRole('button', { name: /^登记补正/u }).click()
  await page.getByRole('status').filter({ hasText: '补正已登记' }).first().waitFor()
  desk.tell(`补正：收文号 ${person.intakeNumber} 一人，已登记，等第二人确认`)
}

/** Confirms the correction that waits, as the second person. */
export async function confirmCorrection(desk: Desk, intakeNumber: string): Promise<void> {
  const page = desk.page()
  await openLetter(desk, intakeNumber)
  await openTab(desk, '名单')
  await page.getByRole('button', { name: /^补正/u }).first().click()
  await page
    .getByRole('grid', { name: '补正登记' })
    .getByRole('row', { name: /待确认/u })
    .click()
  await desk.picture('确认补正')
  await page.getByRole('button', { name: /^确认补正/u }).click()
  await page.getByRole('status').filter({ hasText: '补正已确认' }).first().waitFor()
  await page.getByRole('button', { name: /^返回名单/u }).click()
  desk.tell('补正：第二人已对照书面依据确认，期限另算')
}
