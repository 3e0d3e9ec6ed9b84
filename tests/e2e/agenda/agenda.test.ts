import { expect, type Page, test } from '@playwright/test'
import { registerLetter } from '../../../scripts/demonstration/intake.ts'
import { seedCalendar } from '../../../shared/deadline/calendar/seedCalendar.ts'
import { dueDate } from '../../../shared/deadline/dueDate.ts'
import { beijingDate, letterDate } from '../../../shared/time.ts'
import { admittedLetter, registeredLetter } from '../../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

// The window shows the real today, so the letters came a minute ago.
const receivedAt = new Date(Date.now() - 60_000).toISOString()
const received = beijingDate(receivedAt)
const { due } = dueDate(received, 3, seedCalendar)

let seat: SeatedShell
let page: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation()
  const jia = workstation.as('jia')
  const numbered = (serial: number) => ({
    documentNumber: `豫财人函〔2026〕${serial}号`,
    declaredCount: 3,
    receivedAt,
  })
  await registeredLetter(jia, numbered(20))
  for (const serial of [21, 22, 23, 24]) await admittedLetter(jia, numbered(serial))
  seat = await seatedShell(workstation, { subject: 'agenda' })
  page = await seat.sit('jia')
})
test.afterAll(() => seat[Symbol.asyncDispose]())

test('shows the month with what is due, moves by arrows and explains a date by one key', async () => {
  await expect(page.getByRole('grid', { name: '待办' })).toContainText('待初审')
  await page.keyboard.press('Alt+M')
  const month = page.getByRole('application', { name: '月历' })
  await expect(month).toContainText('复函 5 件', { timeout: 15_000 })
  await month.focus()
  for (const key of ['t', 'PageDown', 'PageUp']) await page.keyboard.press(key)
  const chosen = page.getByRole('heading', { level: 2 })
  const before = (await chosen.textContent())?.slice(0, 10) ?? ''
  // PageUp and PageDown may have met a shorter month.
  const days = Math.round((Date.parse(due) - Date.parse(before)) / 86_400_000)
  for (let step = 0; step < Math.abs(days); step += 1)
    await page.keyboard.press(days > 0 ? 'ArrowRight' : 'ArrowLeft')
  await expect(chosen).toContainText(due)
  await page.keyboard.press('Enter')
  const dayList = page.getByRole('grid', { name: '当日事项' })
  await expect(dayList).toBeFocused()
  await expect(dayList).toContainText('河南省财政厅')
  await seat.look('month')
  await page.keyboard.press('Alt+W')
  const why = page.getByRole('dialog')
  await expect(why).toContainText('第 3 日·截止')
  await expect(why).toContainText('规则 R1 第 1 版')
  await seat.look('why')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: '清单' }).check()
  await expect(month).toContainText('2026-0001')
  await seat.look('list')
  await page.getByRole('radio', { name: '月历' }).check()
  await page.keyboard.press('F9')
  await expect(page.getByRole('region', { name: '倒排办理线' })).toContainText('初审')
  await seat.look('lifeLine')
  await page.keyboard.press('Alt+W')
  await expect(page.getByRole('dialog')).toContainText('复函期限')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('answers a call over any screen and enters the talk by one key', async () => {
  await page.keyboard.press('F10')
  const desk = page.getByRole('dialog')
  await page.getByRole('textbox', { name: '来函文号、收文号或单位' }).fill('豫财人函[2026]21号')
  await page.keyboard.press('Enter')
  const card = desk.getByRole('region', { name: '电话咨询卡' })
  await expect(card).toContainText(`来函已于${letterDate(received)}收到`)
  await expect(card).toContainText('0371-00000001')
  await expect(desk.getByLabel('答复内容')).toHaveValue(/正在办理/)
  await seat.look('phone')
  await desk.getByLabel('来电人').fill('试验联系人')
  await desk.getByLabel('答应的事').fill('周二下午回电')
  await desk.getByLabel('最迟办理日期').fill(due)
  await page.keyboard.press('F9')
  await expect(desk).toBeHidden()
  await expect(page.getByText('已登记来电：河南省财政厅')).toBeVisible()
  await page.keyboard.press('Alt+A')
  await expect(page.getByRole('grid', { name: '来电记录' })).toContainText('试验联系人')
  await page.keyboard.press('F8')
  await seat.look('talks')
  await page.getByRole('tab', { name: '标准答复' }).click()
  await page.getByText('多长时间答复').click()
  await expect(page.getByRole('heading', { name: '多长时间答复' })).toBeVisible()
  await seat.look('answers')
})

test('reckons a date for a caller', async () => {
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: '直达' }).fill('期限推算')
  await page.keyboard.press('Enter')
  await page.getByLabel('收到日期（第 0 日）').fill('2026-09-30')
  await page.keyboard.press('Enter')
  const result = page.getByRole('region', { name: '推算结果' })
  await expect(result).toContainText('2026-10-10')
  await expect(result).toContainText('国庆节放假')
  await seat.look('whatIf')
})

test('shows life line and forecast of a letter that was just numbered', async () => {
  const picture = async (title: string) => {
    if (!title.endsWith('取号')) return
    await expect(page.getByRole('region', { name: '倒排办理线' })).toContainText('17:30 发出')
    // Forty an hour, seven hours a day: 6400 persons take weeks.
    await expect(page.getByRole('region', { name: '预计完成时间' })).toContainText('才能查询完，晚于期限')
    await seat.look('registered')
  }
  const desk = { page: seat.page, picture, tell: () => undefined }
  await registerLetter(desk, {
    unit: 'jyt',
    unitName: '河南省教育厅',
    documentNumber: '豫教人函〔2026〕7号',
    documentDate: received,
    title: '关于查询拟录用公务员人选社会信用记录的函',
    purpose: '录用',
    persons: 6400,
    contact: '试验联系人',
    channel: '直接来函',
  })
})

test('keeps calendar and telephone desk usable in the largest type', async () => {
  await page.keyboard.press('F1')
  await page.getByRole('radio', { name: '超大 150%' }).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+M')
  await expect(page.getByRole('application', { name: '月历' })).toBeVisible()
  await seat.look('month-150')
  await page.keyboard.press('F10')
  await page.getByRole('textbox', { name: '来函文号、收文号或单位' }).fill('czt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '找到的来文和单位' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '电话咨询卡' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '来电人' })).toBeFocused()
  await seat.look('phone-150')
})
