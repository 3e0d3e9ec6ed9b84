import { expect, test } from '@playwright/test'
import { seedCalendar } from '../../../shared/deadline/calendar/seedCalendar.ts'
import { addWorkingDays } from '../../../shared/deadline/calendar/workingDays.ts'
import { beijingDate } from '../../../shared/time.ts'
import { admittedLetter } from '../../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const received = beijingDate(new Date())
const newDueOn = addWorkingDays(received, 5, seedCalendar)

let seat: SeatedShell

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation()
  // The window shows the real today, so the letter came a minute ago.
  await admittedLetter(workstation.as('jia'), { receivedAt: new Date(Date.now() - 60_000).toISOString() })
  // The machine was used an hour from now: its clock has been set back since.
  workstation.store.clockMark.set(Date.now() + 3_600_000)
  seat = await seatedShell(workstation, { subject: 'extension' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

test('warns of a clock that was set back and goes on once two people have settled it', async () => {
  await expect(seat.page().getByRole('alert')).toContainText('本机时钟可能被拨回')
  await seat.look('login')
  const page = await seat.sit('jia')
  const strip = page.getByRole('region', { name: '时钟核对' })
  await expect(strip).toContainText('与期限、签发有关的功能已暂停')
  await strip.getByRole('button', { name: '两人核对' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('时钟变动的原因').fill('主板电池失效，已校准时间')
  await dialog.getByLabel('第二人登录名').fill(team.ding.loginName)
  await dialog.getByLabel('第二人口令').fill(team.ding.password)
  await seat.look('clock')
  await dialog.getByRole('button', { name: '两人确认时间正确' }).click()
  await expect(strip).toBeHidden({ timeout: 15_000 })
})

test('refuses an extension without a talk, then grants it by a second person, by keyboard', async () => {
  const page = seat.page()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: '办理下一件' }).click()
  await page.getByRole('tab', { name: '期限' }).click()
  await expect(page.getByText('先登记一次与来文单位的沟通，才能申请延期')).toBeVisible()
  await seat.look('empty')
  await page.keyboard.press('Alt+t')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('约定内容').fill('对方同意顺延两个工作日复函')
  await seat.look('talk')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '申请延期' }).click()
  await dialog.getByRole('textbox', { name: '延期至' }).fill(newDueOn)
  await dialog.getByLabel('延期理由').fill('国家查询系统故障，暂时无法查询')
  await expect(dialog.getByRole('region', { name: '为什么是这一天' })).toContainText('第 2 日·截止')
  await seat.look('request')
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('待批准', { exact: true })).toBeVisible()

  const approver = await seat.sit('ding')
  await expect(approver.getByRole('grid', { name: '待办' })).toContainText('延期待批')
  await approver.keyboard.press('F8')
  await approver.getByRole('button', { name: '批准延期' }).click()
  await seat.look('decide')
  await approver.getByRole('dialog').getByRole('button', { name: '批准延期' }).click()
  await expect(approver.getByText(`延期至 ${newDueOn.slice(5)}`).first()).toBeVisible()
  await seat.look('granted')
})

test('tells who comes back what was promised meanwhile', async () => {
  const page = await seat.sit('jia')
  const away = page.getByRole('region', { name: '离开期间' })
  await expect(away).toContainText(`延期至 ${newDueOn}`)
  await seat.look('away')
  await page.keyboard.press('Escape')
  await expect(away).toBeHidden()
})
