import { expect, type Page, test } from '@playwright/test'
import { openedBatch, screenPrint } from '../support/batches.ts'
import { concludedLetter, draftMoment } from '../support/concludedLetter.ts'
import { hold } from '../support/heldKey.ts'
import { committedList, typedPerson } from '../support/lists.ts'
import { admittedLetter } from '../support/registrations.ts'
import { drafted } from '../support/replies.ts'
import { type SeatedShell, seatedShell } from '../support/seatedShell.ts'
import { startTestWorkstation } from '../support/testWorkstation.ts'

const persons = 5
const serials = Array.from({ length: persons }, (_, index) => index + 60)

let seat: SeatedShell
let batchNumber: string

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: draftMoment })
  batchNumber = (await openedBatch(workstation, persons)).batchNumber
  const jia = workstation.as('jia')
  const listed = await admittedLetter(jia, { documentNumber: '豫财人函〔2026〕61号', declaredCount: persons })
  await committedList(
    jia,
    listed,
    serials.map((serial) => typedPerson(serial)),
  )
  const answered = await concludedLetter(workstation, ['notListed', 'notListed'], {
    documentNumber: '豫财人函〔2026〕62号',
  })
  await drafted(workstation, answered)
  seat = await seatedShell(workstation, { subject: 'held' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

const status = (page: Page) => page.getByRole('status', { name: '最近一步操作' })

test('records one person when W is held', async () => {
  const page = await seat.sit('jia')
  await page.keyboard.press('Alt+3')
  await page
    .getByRole('row', { name: new RegExp(batchNumber, 'u') })
    .first()
    .dblclick()
  await page.getByRole('grid', { name: '本批次人员' }).waitFor()
  await page.keyboard.press('Control+Alt+Q')
  await expect(page.getByRole('button', { name: /^复制号码/u })).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'print.png', mimeType: 'image/png', buffer: screenPrint })
  await expect(page.getByRole('button', { name: '查看凭证' })).toBeVisible()
  await page.getByRole('grid', { name: '本批次人员' }).focus()
  await hold(page, 'w')
  await expect(status(page)).toContainText('未列入')
  await expect(page.getByRole('status').filter({ hasText: '待查' }).first()).toContainText(
    new RegExp(`(?<!\\d)${persons - 1}\\s*待查`, 'u'),
  )
  await page.keyboard.press('Control+Alt+Q')
})

test('passes no gate by the key that led to it, held or pressed again', async () => {
  const page = await seat.sit('jia')
  await page.keyboard.press('Alt+6')
  await page.getByRole('radio', { name: '拟稿中', exact: true }).check()
  await page
    .getByRole('row', { name: /首次复函/u })
    .first()
    .dblclick()
  const primary = page.locator('[data-primary]').last()
  await expect(primary).toHaveText(/^核对披露内容/u)
  await hold(page, 'F9', 1.3)
  await expect(primary).toHaveText(/^两栏已核对，确认/u)
  await page.keyboard.press('F9')
  await page.keyboard.press('F9')
  await expect(page.getByText('连按同一个键不会通过')).toBeVisible()
  await expect(primary).toHaveText(/^两栏已核对，确认/u)
  await hold(page, 'Control+Enter')
  await expect(primary).toHaveText(/^送签/u)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('连按同一个键不会通过')).toBeVisible()
  await expect(primary).toHaveText(/^送签/u)
})

test('ticks one person of 名单校对 when Enter is held', async () => {
  const page = await seat.sit('yi')
  await page.keyboard.press('Alt+2')
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: /2026-0002/u }).click()
  await page.getByRole('tab', { name: '名单' }).click()
  await page
    .getByRole('button', { name: /^名单校对/u })
    .first()
    .click()
  await expect(page.getByText(`0/${persons}`).first()).toBeVisible()
  await hold(page, 'Enter', 0.9)
  await expect(page.getByText(`1/${persons}`).first()).toBeVisible()
})
