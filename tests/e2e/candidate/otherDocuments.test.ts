import { expect, type Page, test } from '@playwright/test'
import { screenPrint } from '../../support/batches.ts'
import { committedList, proofreadList } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

let seat: SeatedShell
const statement = '来函注明确无公民身份号码'
const number = '南字第01234567号'

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: workingMoment })
  const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
  const requestId = await admittedLetter(jia, { declaredCount: 2 })
  await committedList(jia, requestId, [
    { name: '试验甲', idNumber: inventedId(1) },
    { name: '试验乙', idNumber: number, idType: '军官证' },
  ])
  // Another letter whose holder of a passport waits for the query.
  const later = await admittedLetter(jia, { documentNumber: '豫财人函〔2026〕22号', declaredCount: 1 })
  const list = await committedList(jia, later, [{ name: '试验丙', idNumber: 'E12345678', idType: '护照' }])
  const { rows } = await jia.call('candidates.list', {
    ...{ requestId: later, filter: { rosterId: null, states: null, finding: null }, offset: 0, limit: 9 },
  })
  const entry = { candidateId: rows[0]?.candidateId ?? 0, document: 'passport', number: 'E12345678' } as const
  await yi.call('candidates.enterDocument', { ...entry, statement, receivedOn: null })
  await jia.call('candidates.confirmDocument', entry)
  await proofreadList(workstation.as('bing'), list, 1)
  seat = await seatedShell(workstation, { subject: 'otherDocuments' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

async function openPerson(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: /2026-0001/u }).click()
  await page.getByRole('tab', { name: '名单' }).click()
  await page
    .getByRole('grid', { name: '名单人员' })
    .getByRole('row', { name: /试验乙/u })
    .click()
}

test('takes an officer’s card when two people have typed the same from the paper', async () => {
  const first = await seat.sit('jia')
  await openPerson(first)
  await expect(first.getByRole('grid', { name: '名单人员' })).toContainText('军官证')
  await seat.look('doubtful')
  await first.getByRole('button', { name: /^其他证件/u }).click()
  const dialog = first.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '无公民身份号码的说明' }).fill(statement)
  await dialog.getByRole('radio', { name: '军官证' }).check()
  await dialog.getByRole('textbox', { name: '证件号码' }).fill(number)
  await seat.look('first')
  await first.keyboard.press('F9')
  await expect(first.getByRole('status').filter({ hasText: '等待另一人' }).first()).toBeVisible()

  const second = await seat.sit('yi')
  await openPerson(second)
  await second.getByRole('button', { name: /^第二人录入证件/u }).click()
  const again = second.getByRole('dialog')
  await expect(again).not.toContainText('01234567')
  await again.getByRole('radio', { name: '军官证' }).check()
  await again.getByRole('textbox', { name: '证件号码' }).fill('南字第01234576号')
  await second.keyboard.press('F9')
  await expect(again).toContainText('证件号码与第一人的录入不一致')
  await seat.look('differs')
  await again.getByRole('textbox', { name: '证件号码' }).fill(number)
  await second.keyboard.press('F9')
  await expect(again).toBeHidden()
  await expect(second.getByRole('grid', { name: '名单人员' })).toContainText('待校对')
  await seat.look('taken')
})

test('records 无法查询 for a passport by its key, and only with the system’s answer', async () => {
  const page = await seat.sit('jia')
  await page.keyboard.press('Alt+3')
  const letters = page.getByRole('grid', { name: '待查询来文列表' })
  // The grid is there before its rows are.
  await expect(letters.getByRole('row', { name: /2026/u })).toBeVisible()
  await letters.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('F9')
  const persons = page.getByRole('grid', { name: '本批次人员' })
  await expect(persons).toContainText('试验丙')
  await page.keyboard.press('Control+Alt+Q')
  await expect(page.getByRole('region', { name: '查询登记' })).toContainText('护照')
  await expect(page.getByText(/选择系统提示的截图，或在备注中写明/u)).toBeVisible()
  await seat.look('inquiry')
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'print.png', mimeType: 'image/png', buffer: screenPrint },
  })
  await expect(page.getByRole('button', { name: '查看凭证' })).toBeVisible()
  await persons.focus()
  await page.keyboard.press('n')
  await expect(page.getByRole('status').filter({ hasText: '试验丙：无法查询' }).first()).toBeVisible()

  const checker = await seat.sit('yi')
  await checker.keyboard.press('Alt+4')
  await checker.getByRole('row', { name: /2026/u }).first().click()
  await expect(checker.getByText(/护照/u).first()).toBeVisible()
  await expect(checker.getByRole('radio', { name: '无法查询' })).toBeVisible()
  await seat.look('check')
})
