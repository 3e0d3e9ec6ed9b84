import type { Page } from 'playwright-core'
import { type Desk, fill } from './desk.ts'
import { fileInHand } from './fileInHand.ts'

/** One person who is disputed, and by which way the objection came. */
export interface DisputedPerson {
  readonly name: string
  readonly entrance: '单位提出' | '本人提出、单位转送'
  /** The unit's letter that brought it. */
  readonly documentNumber: string
}

/** Registers the objection of a unit, or of a person through the unit, and returns the number of the case. */
export async function registerObjection(desk: Desk, person: DisputedPerson): Promise<string> {
  const page = desk.page()
  await page.keyboard.press('Alt+e')
  await page.getByRole('heading', { name: '异议台账' }).waitFor()
  await page.getByRole('button', { name: /^登记异议/u }).click()
  await page.getByRole('search').getByRole('textbox').fill(person.name)
  await page
    .getByRole('grid', { name: '已答复的人员' })
    .getByRole('row', { name: new RegExp(person.name, 'u') })
    .dblclick()
  const form = page.getByRole('form', { name: '异议登记表' })
  await form.getByRole('radio', { name: person.entrance }).check()
  await fill(form.getByLabel('来函文号'), person.documentNumber)
  await fill(form.getByLabel('来函日期'), '今')
  await form.getByRole('checkbox', { name: '非本人' }).check()
  await fill(form.getByLabel('事实和理由'), '同名不同人，证件号码末位不同。')
  await desk.picture(`异议登记-${person.entrance}`)
  await page.getByRole('button', { name: /^登记异议/u }).click()
  const heading = page.getByRole('heading', { name: /^异议案卷 异\d{4}-\d{4}$/u })
  await heading.waitFor()
  const number = (await heading.textContent())?.replace('异议案卷 异', '') ?? ''
  await desk.picture('异议案卷')
  desk.tell(`登记异议：${number}（${person.entrance}）`)
  return number
}

/** Opens the page of a case from the register. */
export async function openCase(desk: Desk, number: string): Promise<Page> {
  const page = desk.page()
  await page.keyboard.press('Alt+e')
  await page
    .getByRole('grid', { name: '异议台账' })
    .getByRole('row', { name: new RegExp(number, 'u') })
    .dblclick()
  await page.getByRole('heading', { name: `异议案卷 异${number}` }).waitFor()
  return page
}

/** Drafts 异议复核申请函 or 异议复核结果告知函 from the case, confirms both sides of the gate and sends it to the signer. */
export async function draftChainLetter(
  desk: Desk,
  number: string,
  kind: '异议复核申请函' | '异议复核结果告知函',
): Promise<void> {
  const page = await openCase(desk, number)
  await page.getByRole('button', { name: /^拟(异议复核申请函|复核结果告知函)/u }).click()
  const dialog = page.getByRole('dialog')
  if (kind === '异议复核申请函')
    await fill(dialog.getByLabel('本中心意见'), '经核对，查询凭证与来函信息一致，请予复核。')
  await desk.picture(`拟${kind}`)
  await dialog.getByRole('button', { name: /^拟稿/u }).click()
  await page.getByRole('button', { name: /^核对披露内容/u }).waitFor({ timeout: 60_000 })
  await page.locator('canvas').first().waitFor({ timeout: 60_000 })
  await desk.picture(`版面-${kind}`)
  await page.getByRole('button', { name: /^核对披露内容/u }).click()
  await page.getByRole('button', { name: /^两栏已核对，确认/u }).click()
  await page.getByRole('button', { name: /^送签/u }).click()
  await page.getByRole('status').filter({ hasText: '已送签' }).first().waitFor()
  desk.tell(`拟稿、送签：${kind}（异议 ${number}）`)
}

/** Records that the national centre corrects what it had listed. */
export async function recordAnswer(
  desk: Desk,
  number: string,
  answer: { readonly documentNumber: string; readonly scan: string },
): Promise<void> {
  const page = await openCase(desk, number)
  await page.getByRole('button', { name: /^登记复核结果/u }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '更正' }).check()
  await fill(dialog.getByLabel('答复文号'), answer.documentNumber)
  await fill(dialog.getByLabel('答复日期'), '今')
  await fill(dialog.getByLabel('复核意见'), '经复核，该人员不在名单内。')
  await dialog.getByLabel('复核答复', { exact: true }).setInputFiles(fileInHand(answer.scan))
  await desk.picture('登记复核结果')
  await dialog.getByRole('button', { name: /^登记结果/u }).click()
  await dialog.waitFor({ state: 'hidden' })
  desk.tell(`国家中心答复：更正（异议 ${number}）`)
}

/** The signer decides that the person is looked up once more. */
export async function decideRequery(desk: Desk, number: string): Promise<void> {
  const page = await openCase(desk, number)
  await page.getByRole('button', { name: /^决定重新查询/u }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByLabel('理由'), '国家中心已更正')
  await desk.picture('决定重新查询')
  await page.keyboard.press('F9')
  await dialog.waitFor({ state: 'hidden' })
  desk.tell(`决定重新查询（异议 ${number}）`)
}

/** Records the day the unit told the person, which ends the case. */
export async function recordTold(desk: Desk, number: string): Promise<void> {
  const page = await openCase(desk, number)
  await page.getByRole('button', { name: /^登记告知本人/u }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByRole('textbox', { name: '告知本人' }), '今')
  await fill(dialog.getByRole('textbox', { name: '单位怎样回报' }), '来电告知，示例联')
  await desk.picture('登记告知本人')
  await dialog.getByRole('button', { name: /^登记日期/u }).click()
  await dialog.waitFor({ state: 'hidden' })
  desk.tell(`单位已告知本人，异议办结：${number}`)
}
