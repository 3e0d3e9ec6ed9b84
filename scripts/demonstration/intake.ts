import { type Desk, fill } from './desk.ts'

/** One incoming letter of the demonstration; unit, number and title are invented except for the kind of unit. */
export interface IncomingLetter {
  /** Letters that find the sender in the directory. */
  readonly unit: string
  readonly unitName: string
  readonly documentNumber: string
  readonly documentDate: string
  readonly title: string
  readonly purpose: '录用' | '调任'
  readonly persons: number
  readonly contact: string
  /** The sender's channel; a city's letter is pooled by its authority. */
  readonly channel: '直接来函' | '省辖市公务员主管部门汇总'
  /** The day the sealed letter was signed for, as it is typed; today when left out. */
  readonly receivedOn?: string
}

/** Registers a letter by keyboard and mouse as a clerk does and returns our number; the file page of the letter is open afterwards. */
export async function registerLetter(
  desk: Pick<Desk, 'page' | 'picture' | 'tell'>,
  letter: IncomingLetter,
): Promise<string> {
  const page = desk.page()
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { name: '收文', level: 1 }).waitFor()
  await page.keyboard.press('Alt+n')
  const form = page.getByRole('form', { name: '收文登记表' })
  const unit = form.getByRole('combobox', { name: '来文单位' })
  await unit.fill(letter.unit)
  await page.getByRole('option', { name: letter.unitName }).first().click()
  await fill(form.getByRole('textbox', { name: '来函文号' }), letter.documentNumber)
  await fill(form.getByRole('textbox', { name: '来函日期' }), letter.documentDate)
  await fill(form.getByRole('textbox', { name: '来函标题' }), letter.title)
  await form.getByRole('radio', { name: letter.purpose }).check()
  await fill(form.getByRole('textbox', { name: '来函人数' }), String(letter.persons))
  await fill(form.getByRole('textbox', { name: '联系人' }), letter.contact)
  await fill(form.getByRole('textbox', { name: '联系电话' }), '0000-87654321')
  if (letter.receivedOn !== undefined) {
    await fill(form.getByRole('textbox', { name: '签收日期' }), letter.receivedOn)
    await fill(form.getByRole('textbox', { name: '签收时间' }), '0900')
  }
  await form.getByRole('radio', { name: letter.channel }).check()
  await desk.picture('收文登记')
  await page.getByRole('button', { name: /^登记并取号/u }).click()
  const done = page.getByRole('button', { name: /^打开这件来文/u })
  await done.waitFor()
  const number = /\d{4}-\d{4}/u.exec((await page.locator('main').textContent()) ?? '')?.[0]
  if (number === undefined) throw new Error('the registered page shows no number')
  await desk.picture('收文登记-取号')
  desk.tell(`收文登记：${letter.documentNumber}，收文号 ${number}`)
  await done.click()
  return number
}

/** Passes the first check: every question of 初审 answered yes. */
export async function admitLetter(desk: Desk): Promise<void> {
  const page = desk.page()
  const sheet = page.getByRole('form', { name: '初审' })
  await sheet.waitFor()
  for (const answer of await sheet.getByRole('radio', { name: '是', exact: true }).all()) await answer.check()
  await desk.picture('初审')
  await page.getByRole('button', { name: /^初审通过/u }).click()
  await page.getByRole('status').filter({ hasText: /初审/u }).first().waitFor()
  desk.tell('初审通过')
}

/** Opens the file of a letter from the list of 收文. */
export async function openLetter(desk: Desk, number: string): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Alt+2')
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: new RegExp(number, 'u') }).click()
  await page.getByRole('tab', { name: '来文' }).waitFor()
}

/** Opens a tab of the letter's file. */
export async function openTab(desk: Desk, name: string): Promise<void> {
  await desk.page().getByRole('tab', { name }).click()
}
