import { expect, type Page, test } from '@playwright/test'
import { screenPrint } from '../../support/batches.ts'
import { answeredLetter, receiveReply, startForObjections } from '../../support/objections.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

/** Tuesday: the letter left on 2026-11-20 and was received on Monday, 2026-11-23. */
const now = '2026-12-08T02:00:00.000Z'

let seat: SeatedShell

test.beforeAll(async () => {
  const workstation = await startForObjections()
  const { replyId } = await answeredLetter(workstation)
  workstation.clock.set('2026-11-23T02:00:00.000Z')
  await receiveReply(workstation, replyId, '2026-11-23')
  seat = await seatedShell(workstation, { subject: 'objection', at: now })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

/** A small scan that the core takes for a picture. */
const scan = { name: '单位异议申请.png', mimeType: 'image/png', buffer: Buffer.from(screenPrint) }

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Types into the box with the cursor and goes on. */
async function fill(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

test('registers the objection of the unit by keyboard and judges at once that it is in time', async () => {
  const page = await seat.sit('jia')
  await page.keyboard.press('Alt+e')
  await expect(page.getByRole('heading', { name: '异议台账' })).toBeVisible()
  await seat.look('register-empty')
  await page.keyboard.press('F9')
  const found = page.getByRole('grid', { name: '已答复的人员' })
  await expect(found.getByRole('row')).toHaveCount(1)
  await page.keyboard.type('财政厅')
  await expect(found).toContainText('列入')
  await press(page, 'ArrowDown', 'ArrowDown')
  await seat.look('finder')
  await page.keyboard.press('F9')
  await expect(page.getByRole('form', { name: '异议登记表' })).toBeVisible()
  await press(page, '1', 'Enter')
  await fill(page, '豫财人函〔2026〕41号', '20261201', '20261202')
  const judgement = page.getByRole('region', { name: '是否按期' })
  await expect(judgement).toContainText('按期提出')
  await expect(judgement).toContainText('期限 2026-12-02')
  await page.keyboard.press('Alt+w')
  await expect(judgement).toContainText('第 7 个工作日为 2026-12-02')
  await seat.look('entry')
  await press(page, 'Alt+w', 'Enter', 'Enter', 'Space', 'F9')
  await expect(page.getByText('请写明异议的事实和理由')).toBeVisible()
  await page.keyboard.type('同名不同人，证件号码末位不同。')
  await press(page, 'Tab', 'Enter')
  await expect(page.getByLabel('第 1 项：项目')).toBeFocused()
  await fill(page, '列入情况', '列入失信被执行人名单', '非本人')
  await page.getByLabel('异议材料', { exact: true }).setInputFiles({ ...scan })
  await seat.look('entry-filled')
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '异议案卷 异2026-0001' })).toBeVisible()
  await expect(page.getByRole('region', { name: '异议办理图' })).toContainText('待异议复核申请函发出')
  await seat.look('case')
})

test('joins the entrance of the person to the same case, each with its own clock', async () => {
  const page = seat.page()
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('heading', { name: '登记另一入口：异2026-0001' })).toBeVisible()
  await page.getByLabel('本中心收到').fill('20261204')
  await page.getByRole('checkbox', { name: '查询时已移出或已修复' }).check()
  await page.getByLabel('事实和理由').fill('查询前已履行完毕并被移出名单。')
  const judgement = page.getByRole('region', { name: '是否按期' })
  await expect(judgement).toContainText('待说明：不算逾期')
  await seat.look('join')
  await page.keyboard.press('F9')
  const picture = page.getByRole('region', { name: '异议办理图' })
  await expect(picture.getByText('被查询对象提出异议')).toBeVisible()
  await expect(picture.getByText('申请异议复核', { exact: true })).toHaveCount(2)
  // The earlier of the two clocks governs.
  await picture.getByRole('button', { name: '申请异议复核：期限 2026-12-07，为什么是这一天' }).click()
  await expect(page.getByRole('dialog')).toContainText('2026-12-07')
  await seat.look('why')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+d')
  await page.getByLabel('本人收到结果').fill('20261124')
  await page.getByLabel('单位收到申请').fill('20261203')
  await page.getByLabel('日期的凭据').fill('单位收文登记复印件')
  await page.getByLabel('为什么补充或更正').fill('单位来电说明')
  await seat.look('amend')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('region', { name: '本人提出、单位转送' })).toContainText('按期')
  await seat.look('case-both')
})

test('drafts 异议复核申请函 from the case', async () => {
  const page = seat.page()
  await page.keyboard.press('F9')
  await page.getByLabel('本中心意见').fill('经核对，查询凭证与来函信息一致。')
  await seat.look('draft')
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('异议复核申请函')
  await page.keyboard.press('Alt+e')
  await expect(page.getByRole('grid', { name: '异议台账' })).toContainText('2026-0001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '办理异议复核申请函' })).toBeVisible()
  await page.getByRole('tab', { name: /^函件/ }).click()
  await expect(page.getByRole('grid', { name: '本案函件' })).toContainText('异议复核申请函')
  await seat.look('case-letters')
})

test('takes a late objection in all the same and lets another supervisor decide', async () => {
  const page = seat.page()
  await press(page, 'Alt+e', 'F9')
  await page.keyboard.type('财政厅')
  await page.getByRole('row', { name: /未列入/ }).dblclick()
  await page.getByRole('radio', { name: '单位提出' }).check()
  await page.getByRole('checkbox', { name: '应列未列' }).check()
  await page.getByLabel('事实和理由').fill('该人员另有列入信息。')
  await expect(page.getByRole('region', { name: '是否按期' })).toContainText('逾期提出')
  await seat.look('entry-late')
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: '异议案卷 异2026-0002' })).toBeVisible()
  await expect(page.getByText('等待签发人作出处理决定')).toBeVisible()
  await expect(page.getByRole('button', { name: '拟异议复核申请函' })).toBeVisible()
  await seat.look('case-late')

  const supervisor = await seat.sit('ding')
  await supervisor.keyboard.press('Alt+e')
  const register = supervisor.getByRole('grid', { name: '异议台账' })
  await expect(register).toContainText('待签发人决定')
  await seat.look('register')
  await supervisor.getByRole('radio', { name: '逾期' }).check()
  await expect(register.getByRole('row')).toHaveCount(2)
  await supervisor.getByRole('radiogroup', { name: '时限' }).getByRole('radio', { name: '不限' }).check()
  await register.getByRole('row', { name: /2026-0002/ }).dblclick()
  await expect(supervisor.getByRole('heading', { name: '异议案卷 异2026-0002' })).toBeVisible()
  await supervisor.keyboard.press('F9')
  await expect(supervisor.getByRole('radio', { name: '有正当理由，视为按期' })).toBeFocused()
  await press(supervisor, '2', 'Enter')
  await supervisor.keyboard.type('单位内部流转耽搁，已说明')
  await seat.look('decide')
  await supervisor.keyboard.press('F9')
  await expect(supervisor.getByRole('region', { name: '单位提出' })).toContainText('逾期提出，仍予受理')
})

test('keeps every screen readable in large type and without a fault that axe finds', {
  tag: '@night',
}, async () => {
  const page = seat.page()
  await press(page, 'F1')
  await page.getByRole('radio', { name: '150%' }).check()
  await press(page, 'Escape')
  await seat.look('case-150')
  await page.keyboard.press('Alt+e')
  await seat.look('register-150')
})
