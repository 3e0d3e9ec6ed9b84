import { expect, test } from '@playwright/test'
import { screenPrint } from '../../support/batches.ts'
import {
  answeredLetter,
  receiveReply,
  referred,
  registered,
  startForObjections,
} from '../../support/objections.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

/** Tuesday; the request for a recheck left on 2026-11-26, eight working days ago. */
const now = '2026-12-08T02:00:00.000Z'

let seat: SeatedShell

test.beforeAll(async () => {
  const workstation = await startForObjections()
  const { replyId, listed } = await answeredLetter(workstation)
  workstation.clock.set('2026-11-23T02:00:00.000Z')
  await receiveReply(workstation, replyId, '2026-11-23')
  workstation.clock.set('2026-11-26T02:00:00.000Z')
  const { objectionId } = await registered(workstation, { replyId, candidateId: listed })
  await referred(workstation, objectionId)
  seat = await seatedShell(workstation, { subject: 'objection', at: now })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

/** A small scan that the core takes for a picture. */
const scan = { name: '复核答复.png', mimeType: 'image/png', buffer: Buffer.from(screenPrint) }

test('shows the age of the national stage and takes its answer', async () => {
  const page = await seat.sit('jia')
  await page.keyboard.press('Alt+e')
  await expect(page.getByRole('grid', { name: '异议台账' })).toContainText('2026-0001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '异议案卷 异2026-0001' })).toBeVisible()
  await expect(page.getByRole('region', { name: '异议办理图' })).toContainText('已 8 个工作日')
  await seat.look('referred')
  await page.getByRole('button', { name: '函询进度' }).click()
  await page.getByRole('dialog').getByLabel('对方').fill('信用处')
  await page.getByRole('dialog').getByLabel('内容').fill('函询复核进度')
  await seat.look('talk')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('tab', { name: /^沟通/ }).click()
  await expect(page.getByRole('grid', { name: '与国家中心沟通记录' })).toContainText('函询复核进度')
  await page.keyboard.press('F9')
  await page.getByRole('radio', { name: '更正' }).check()
  await page.getByLabel('答复文号').fill('国信复〔2026〕7号')
  await page.getByLabel('答复日期').fill('20261207')
  await page.getByLabel('复核意见').fill('经复核，该人员不在名单内。')
  await page.getByLabel('复核答复', { exact: true }).setInputFiles({ ...scan })
  await seat.look('answer')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('tab', { name: /^函件/ }).click()
  await expect(page.getByText('国信复〔2026〕7号')).toBeVisible()
  await seat.look('answered')
  await page.getByRole('button', { name: '看答复原件' }).click()
  await page.getByRole('dialog').waitFor()
  await seat.look('file')
  await page.keyboard.press('Escape')
})

test('marks the person in the file and leads from the card to a case', async () => {
  const page = seat.page()
  await page.getByRole('button', { name: '来文档案' }).click()
  await expect(page.getByRole('grid', { name: '本件来文的异议' })).toContainText('2026-0001')
  await seat.look('panel')
  await page.getByRole('tab', { name: '名单' }).click()
  await expect(page.getByRole('grid', { name: '名单人员' })).toContainText('异议中')
  await seat.look('roster')
  await page.getByRole('row', { name: /异议中/ }).dblclick()
  await page.getByRole('dialog').waitFor()
  await expect(page.getByRole('button', { name: '异议案卷 异2026-0001' })).toBeVisible()
  await seat.look('card')
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /0021/ }).dblclick()
  await page.getByRole('dialog').getByRole('button', { name: '登记异议' }).click()
  await expect(page.getByRole('form', { name: '异议登记表' })).toBeVisible()
})

test('lets the signer decide on a new look-up, and on one for our own error', async () => {
  const page = await seat.sit('ding')
  await page.keyboard.press('Alt+e')
  await expect(page.getByRole('grid', { name: '异议台账' })).toContainText('2026-0001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '决定重新查询' })).toBeVisible()
  await page.keyboard.press('F9')
  await page.getByRole('dialog').getByLabel('理由').fill('国家中心更正')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('须重新查询、核对后发更正函')).toBeVisible()
  await seat.look('requeried')
  await page.getByRole('button', { name: '来文档案' }).click()
  await page.getByRole('tab', { name: '复函' }).click()
  await page.getByRole('row', { name: /首次复函/ }).dblclick()
  await expect(page.getByText('异议中：第 1 号')).toBeVisible()
  await seat.look('reply')
  await page.getByRole('button', { name: '主动更正' }).click()
  await page.getByRole('combobox', { name: '人员' }).fill('2')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('理由').fill('自查发现录入有误')
  await seat.look('own')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('该人员已退回查询环节')).toBeVisible()
})
