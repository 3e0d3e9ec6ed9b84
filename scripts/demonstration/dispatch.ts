import { type Desk, fill } from './desk.ts'
import { openLetter } from './intake.ts'

/** Prints, looks at, seals and dispatches a signed letter on the 印发 page, then records its receipt. */
export async function sendReply(desk: Desk, documentNumber: string): Promise<void> {
  const page = desk.page()
  await openDispatch(desk, documentNumber)
  const print = page.getByRole('button', { name: /^(打印|导出待印文件)/u }).first()
  await print.waitFor()
  await desk.picture(`打印-${documentNumber}`)
  await print.click()
  await page.getByRole('button', { name: /^已打印并看过/u }).click()
  desk.tell(`打印并看过：${documentNumber}`)
  await fill(page.getByRole('textbox', { name: '监印人' }), '示例监印')
  const approver = page.getByRole('textbox', { name: '审批人' })
  if ((await approver.inputValue()) === '') await fill(approver, '示例丁')
  await desk.picture(`用印登记-${documentNumber}`)
  await page.getByRole('button', { name: /^登记用印/u }).click()
  await page.getByRole('radio', { name: '专人送达' }).check()
  await fill(page.getByRole('textbox', { name: '收件单位或收件人' }), '来文单位公文收发室')
  await fill(page.getByRole('textbox', { name: /送达人|领取人/u }), '示例甲')
  await desk.picture(`发出-${documentNumber}`)
  await page.getByRole('button', { name: /^登记发出/u }).click()
  await fill(page.getByRole('textbox', { name: '签收日期' }), '今')
  await fill(page.getByRole('textbox', { name: '签收人' }), '示例收发')
  await desk.picture(`签收-${documentNumber}`)
  await page.getByRole('button', { name: /^登记签收/u }).click()
  await page.getByRole('status').filter({ hasText: '签收' }).first().waitFor()
  desk.tell(`用印、发出、签收：${documentNumber}`)
}

/** Opens the 印发 page of one letter of ours. */
export async function openDispatch(desk: Desk, documentNumber: string): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Alt+y')
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: new RegExp(documentNumber, 'u') }).click()
}

/** Files a finished letter under an archive number. */
export async function archiveLetter(desk: Desk, intakeNumber: string, archiveNumber: string): Promise<void> {
  const page = desk.page()
  await openLetter(desk, intakeNumber)
  await page.getByRole('tab', { name: '来文' }).click()
  await page.getByRole('button', { name: /^归档/u }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByRole('textbox', { name: '归入卷号' }), archiveNumber)
  await dialog.getByRole('button', { name: /^归档/u }).click()
  await dialog.waitFor({ state: 'hidden' })
  await desk.picture(`归档-${intakeNumber}`)
  desk.tell(`归档：收文号 ${intakeNumber}，归入卷号 ${archiveNumber}`)
}
