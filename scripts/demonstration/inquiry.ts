import type { Locator } from 'playwright-core'
import { type Desk, fill } from './desk.ts'
import { fileInHand } from './fileInHand.ts'

/** A person who is found on a list, by the place on the letter's list; authority and number are invented. */
export interface FoundPerson {
  readonly listOrder: number
  /** The type as 名单字典 has it. */
  readonly listType: string
  /** The name as the national system shows it, where it is another. */
  readonly listName?: string
  readonly authority: string
  readonly documentNumber: string
  readonly listedOn: string
}

/** Opens a batch for the letters named and leaves its screen open, in 查询工作模式. */
export async function openBatch(desk: Desk, intakeNumbers: readonly string[]): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Alt+3')
  for (const number of intakeNumbers)
    await page
      .getByRole('row', { name: new RegExp(number, 'u') })
      .getByRole('checkbox')
      .check()
  await desk.picture('待查询')
  await page.getByRole('button', { name: /^建立批次/u }).click()
  await page.getByRole('heading', { name: /^批次 /u }).waitFor()
  await page.keyboard.press('Control+Alt+q')
  await page.getByText('查询工作模式', { exact: true }).first().waitFor()
  await page
    .getByRole('row', { name: /查询中/u })
    .first()
    .waitFor()
  desk.tell(`建立查询批次：收文号 ${intakeNumbers.join('、')}，已进入查询工作模式`)
}

/** Records a listed person through the form that always opens of its own, with the evidence. */
export async function recordListed(desk: Desk, person: FoundPerson, evidence: string): Promise<void> {
  const page = desk.page()
  const before = await openPersons(desk)
  await page.getByRole('radio', { name: '逐人登记' }).check()
  await rowOf(desk, person.listOrder).click()
  await page
    .getByRole('region', { name: '查询登记' })
    .getByText(new RegExp(`来函序号 ${person.listOrder}(?!\\d)`, 'u'))
    .first()
    .waitFor()
  await chooseEvidence(desk, evidence)
  await page.getByRole('button', { name: /^列入…/u }).click()
  const list = page.getByRole('combobox', { name: /名单类型/u }).first()
  await list.fill(person.listType)
  await page
    .getByRole('option', { name: new RegExp(person.listType, 'u') })
    .first()
    .click()
  if (person.listName !== undefined)
    await fill(page.getByRole('textbox', { name: /名单名称原文/u }).first(), person.listName)
  await fill(page.getByRole('textbox', { name: /认定机关/u }).first(), person.authority)
  await fill(page.getByRole('textbox', { name: /文书号/u }).first(), person.documentNumber)
  await fill(page.getByRole('textbox', { name: /列入日期/u }).first(), person.listedOn)
  await page.getByRole('radio', { name: '证件号码一致' }).check()
  await desk.picture('登记列入')
  await page.getByRole('button', { name: /^登记列入/u }).click()
  await page.getByRole('status').filter({ hasText: '列入' }).first().waitFor()
  await stripSays(desk, before - 1)
  desk.tell(`查询结果：来函序号 ${person.listOrder} 列入，已附凭证`)
}

/** Confirms the persons that are still open page by page, each page of at most twenty tied to its evidence. */
export async function confirmPages(desk: Desk, evidence: string): Promise<void> {
  const page = desk.page()
  await page.getByRole('radio', { name: '逐页确认' }).check()
  const boxes = page.getByRole('grid', { name: '本批次人员' }).getByRole('row', { name: /查询中/u })
  for (let number = 1; (await openPersons(desk)) > 0; number += 1) {
    const before = await settledPersons(desk, boxes)
    const count = Math.min(20, before)
    for (let index = 0; index < count; index += 1) await boxes.nth(index).getByRole('checkbox').check()
    await chooseEvidence(desk, evidence)
    await fill(page.getByRole('textbox', { name: '页码' }), String(number))
    await desk.picture(`逐页确认-第${number}页`)
    await page.getByRole('button', { name: /^确认本页均未列入/u }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `已确认 ${count} 人未列入` })
      .first()
      .waitFor()
    await stripSays(desk, before - count)
    desk.tell(`逐页确认：第 ${number} 页 ${count} 人未列入`)
  }
}

/** The batch ends itself with the last result; leaves its screen and, if it is still on, 查询工作模式. */
export async function leaveBatch(desk: Desk): Promise<void> {
  const page = desk.page()
  await page.getByText('本批次已全部登记').first().waitFor()
  await desk.picture('批次完成')
  if ((await page.getByText('查询工作模式', { exact: true }).count()) > 0)
    await page.keyboard.press('Control+Alt+q')
  await page.getByRole('button', { name: /^返回/u }).click()
  desk.tell('查询批次完成，已退出查询工作模式')
}

const rowOf = (desk: Desk, listOrder: number) =>
  desk
    .page()
    .getByRole('grid', { name: '本批次人员' })
    .getByRole('row', { name: new RegExp(`(^| )\\d+ ${listOrder} `, 'u') })
    .first()

/** How many persons of the batch have no result yet, as the strip above the list says. */
async function openPersons(desk: Desk): Promise<number> {
  const strip =
    (await desk.page().getByRole('status').filter({ hasText: '待查' }).first().textContent()) ?? ''
  return Number(/(\d+)\s*待查/u.exec(strip)?.[1] ?? 0)
}

/** The line of an act is said before the list is read anew: waits until the strip counts this many open persons. */
async function stripSays(desk: Desk, open: number): Promise<void> {
  await desk
    .page()
    .getByRole('status')
    .filter({ hasText: new RegExp(`(?<!\\d)${open}\\s*待查`, 'u') })
    .first()
    .waitFor()
}

/** The strip and the list are read one after the other: both have settled once the list holds the page that the strip promises. */
async function settledPersons(desk: Desk, boxes: Locator): Promise<number> {
  const until = Date.now() + 20_000
  for (;;) {
    const [open, shown] = [await openPersons(desk), await boxes.count()]
    if (shown >= Math.min(20, open)) return open
    if (Date.now() > until) throw new Error(`the strip says ${open} open persons, the list shows ${shown}`)
    await desk.page().waitForTimeout(50)
  }
}

async function chooseEvidence(desk: Desk, evidence: string): Promise<void> {
  const page = desk.page()
  const chosen = page.getByRole('combobox', { name: '查询凭证' })
  if ((await chosen.inputValue()) !== '') return
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^选择文件/u }).click()
  await (await chooser).setFiles(fileInHand(evidence))
  await page.waitForFunction(
    (box) => box instanceof HTMLInputElement && box.value !== '',
    await chosen.elementHandle(),
  )
}
