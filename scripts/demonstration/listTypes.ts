import { type Desk, fill, goTo } from './desk.ts'
import { type PersonKey, people } from './people.ts'

/** A type of list that 名单字典 does not have. */
export interface NewListType {
  readonly name: string
  readonly keeper: string
}

/** Proposes a type for 名单字典 in its screen. */
export async function proposeListType(desk: Desk, { name, keeper }: NewListType): Promise<void> {
  const page = desk.page()
  await goTo(desk, '名单字典')
  await page.getByRole('button', { name: /^新增名单/u }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog.getByRole('textbox', { name: '名单名称' }), name)
  await fill(dialog.getByRole('textbox', { name: '认定机关' }), keeper)
  await dialog.getByRole('radio', { name: '含自然人' }).check()
  await fill(dialog.getByRole('textbox', { name: '理由' }), '国家系统已显示')
  await desk.picture('名单字典-新增')
  await page.keyboard.press('F9')
  await dialog.waitFor({ state: 'hidden' })
  await desk.picture('名单字典')
  desk.tell(`名单字典：提出新增「${name}」`)
}

/** Confirms in 双人事项 what another person proposed, with the own password. */
export async function confirmProposal(desk: Desk, who: PersonKey, words: string): Promise<void> {
  await desk.as(who)
  const page = desk.page()
  await page.keyboard.press('Alt+s')
  await page
    .getByRole('grid', { name: '双人事项' })
    .getByRole('row', { name: new RegExp(words, 'u') })
    .click()
  await page.getByRole('region', { name: '选中事项' }).filter({ hasText: words }).waitFor()
  await desk.picture('双人事项')
  await page.getByRole('button', { name: /^确认生效/u }).click()
  const again = page.getByRole('dialog')
  await fill(again.getByRole('textbox', { name: '本人口令' }), people[who].password)
  await again.getByRole('button', { name: /^确认本人/u }).click()
  await page.getByRole('status').filter({ hasText: '已确认生效' }).first().waitFor()
  desk.tell(`双人事项：${people[who].name} 确认「${words}」`)
}
