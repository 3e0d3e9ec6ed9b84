import type { Page } from 'playwright-core'
import { type Desk, fill } from './desk.ts'
import { type PersonKey, people } from './people.ts'

const centre = [
  ['发文机关', '示例省公共信用信息中心'],
  ['简称', '示例信用中心'],
  ['专机名称', 'A01'],
  ['发文代字', '示信函'],
  ['联系人', '示例甲'],
  ['联系电话', '0000-12345678'],
] as const

/** What the ceremony shows once and nothing keeps. */
export interface Held {
  /** 64 hexadecimal digits, lower case. */
  readonly sealRoot: string
}

/** The first run: names the centre, lets each person type an own password, shows the seal root to the auditor. */
export async function holdCeremony(desk: Desk): Promise<Held> {
  const page = desk.page()
  desk.tell('首次启用：登记本中心')
  for (const [label, value] of centre) await fill(page.getByRole('textbox', { name: label }), value)
  await desk.picture('首次启用-本中心')
  await page.getByRole('button', { name: '下一步' }).click()
  for (const key of Object.keys(people) as PersonKey[]) await addPerson(page, key)
  desk.tell('首次启用：七人各自设置口令')
  await desk.picture('首次启用-人员')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '启用本机' }).click()
  await page.getByRole('heading', { name: /留痕验证码/u }).waitFor({ timeout: 120_000 })
  await desk.picture('首次启用-留痕验证码')
  const sealRoot = await copiedRoot(page)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '完成，去登录' }).click()
  await page.getByRole('textbox', { name: '账号' }).waitFor()
  await desk.picture('登录')
  desk.tell('首次启用完成，留痕验证码已交安全审计员抄录')
  return { sealRoot }
}

/** Copies the sixteen groups as they stand on the screen; each is headed by its place. */
async function copiedRoot(page: Page): Promise<string> {
  const groups = await page.getByRole('list').getByRole('listitem').allTextContents()
  return groups
    .map((group) => group.trim().slice(-4))
    .join('')
    .toLowerCase()
}

async function addPerson(page: Page, key: PersonKey): Promise<void> {
  const { place, name, loginName, password } = people[key]
  await page.getByRole('button', { name: `登记一人：${place}` }).click()
  const form = page.getByRole('dialog')
  await fill(form.getByRole('textbox', { name: '姓名' }), name)
  await fill(form.getByRole('textbox', { name: '账号' }), loginName)
  await fill(form.getByLabel('初始口令'), password)
  await fill(form.getByLabel('再输一遍'), password)
  await form.getByRole('button', { name: '登记此人' }).click()
  await form.waitFor({ state: 'hidden' })
}
