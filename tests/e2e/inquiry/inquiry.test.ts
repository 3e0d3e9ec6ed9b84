import { expect, type Page, test } from '@playwright/test'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { screenPrint } from '../../support/batches.ts'
import { committedList, proofreadList, readyLetter, typedPerson } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

let seat: SeatedShell
let page: Page
let numbers: readonly string[]

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: workingMoment })
  const { requestId } = await readyLetter(workstation, 25)
  numbers = workstation.store.read((tx) =>
    tx.where(candidateTable, { requestId }, { orderBy: 'listOrder' }).map(({ idNumber }) => idNumber ?? ''),
  )
  const registrar = workstation.as('registrar')
  for (const serial of [22, 23]) {
    const documentNumber = `豫财人函〔2026〕${serial}号`
    const late = await admittedLetter(registrar, { documentNumber, declaredCount: 1 })
    const list = await committedList(registrar, late, [typedPerson(19 + serial)])
    await proofreadList(workstation.as('verifier'), list, 1)
  }
  seat = await seatedShell(workstation, { subject: 'inquiry' })
  page = await seat.sit('jia')
})
test.afterAll(() => seat[Symbol.asyncDispose]())

test('takes a letter through a batch by keyboard, page and listing form', async () => {
  await page.keyboard.press('Alt+3')

  const letters = page.getByRole('grid', { name: '待查询来文列表' })
  await expect(letters).toContainText('河南省财政厅')
  await letters.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await seat.shot('waiting')
  await page.keyboard.press('F9')

  const persons = page.getByRole('grid', { name: '本批次人员' })
  await expect(persons).toContainText('试验人')
  await seat.shot('masked')
  await page.keyboard.press('Control+Alt+Q')
  await expect(page.getByRole('button', { name: /^复制号码/ })).toBeVisible()
  await expect(page.getByRole('region', { name: '查询登记' })).toContainText(numbers[0]?.slice(0, 6) ?? '')
  await seat.shot('person')

  await persons.focus()
  await page.keyboard.press('c')
  await expect(page.getByText('号码已复制')).toBeVisible()
  await expect(page.getByText('登记「未列入」须先选择或添加查询凭证。')).toBeVisible()
  // A picture as the system's snipping tool leaves it on the clipboard.
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, screenPrint.toString('base64'))
  await expect(page.getByRole('button', { name: '查看凭证' })).toBeVisible()
  await expect(page.getByText(/剪贴板(?:已清空|未能清空)/u)).toBeVisible()
  await persons.focus()
  await page.keyboard.press('w')
  await expect(page.getByText('来函序号 2')).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByText('来函序号 3')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('来函序号 2')).toBeVisible()
  await expect(page.getByRole('status', { name: '最近一步操作' })).toContainText('已撤销：')
  await page.keyboard.press('d')
  await expect(page.getByText('来函序号 3')).toBeVisible()

  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: /^登记列入/ })).toBeVisible()
  await page.getByLabel('名单类型').fill('失信被执行人')
  await page.keyboard.press('Enter')
  await page.getByLabel('认定机关').fill('某某市中级人民法院')
  await page.getByLabel('文书号／案号').fill('（2024）豫01执123号')
  await page.getByLabel('列入日期').fill('20240506')
  await page.getByRole('radio', { name: '证件号码一致' }).check()
  await page.locator('input[type=file]').setInputFiles({
    name: 'print.png',
    mimeType: 'image/png',
    buffer: screenPrint,
  })
  await expect(page.getByRole('button', { name: '查看凭证' })).toBeVisible()
  await seat.shot('listed')
  await page.keyboard.press('F9')
  await expect(page.getByText('来函序号 4')).toBeVisible()

  await page.getByRole('radio', { name: '逐页确认' }).check()
  await persons.focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('一页最多 20 人', { exact: false }).last()).toBeVisible()
  await page.getByRole('row').nth(1).getByRole('checkbox').click()
  await page.getByRole('row').nth(2).getByRole('checkbox').click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'page.png',
    mimeType: 'image/png',
    buffer: screenPrint,
  })
  await expect(page.getByRole('button', { name: '查看凭证' })).toBeVisible()
  await seat.shot('page')
  await page.keyboard.press('F9')
  await expect(page.getByText('已确认 20 人未列入')).toBeVisible()

  await page.getByRole('radio', { name: '结果文件' }).check()
  const csv = ['姓名,身份证号,查询结果', ...numbers.slice(3, 5).map((id) => `试验人,${id},未列入`)].join('\n')
  await page.locator('input[type=file]').setInputFiles({
    name: 'results.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await expect(page.getByRole('grid', { name: '结果文件预览' })).toContainText('将登记')
  await seat.shot('file')
  await page.keyboard.press('F9')
  await expect(page.getByText('已从文件登记 2 人')).toBeVisible()
  await expect(page.getByText('本批次已全部登记')).toBeVisible()
  await expect(page.getByText('退出查询工作模式')).toHaveCount(0)
  await seat.shot('done')
})

test('takes a letter that came later into the batch that is open', async () => {
  await page.keyboard.press('Alt+3')
  const letters = page.getByRole('grid', { name: '待查询来文列表' })
  const tick = (documentNumber: string) =>
    letters.getByRole('row').filter({ hasText: documentNumber }).getByRole('checkbox').click()
  await tick('22号')
  await page.keyboard.press('F9')
  const persons = page.getByRole('grid', { name: '本批次人员' })
  await expect(persons.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Alt+3')
  await tick('23号')
  await page.getByLabel('放入').press('ArrowDown')
  await page.getByRole('option', { name: /（甲乔）/u }).click()
  await page.keyboard.press('F9')
  await expect(page.getByText(/已加入批次 2026-\d{4}/u)).toBeVisible()
  await expect(letters).not.toContainText('23号')
  await seat.shot('added')
  await page.getByRole('grid', { name: '查询批次列表' }).getByRole('row').nth(1).dblclick()
  await expect(persons.getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Alt+3')
})

test('shows what proves a failure of the national system', async () => {
  await page.getByRole('button', { name: '故障登记' }).click()
  await page.getByLabel('故障现象').fill('登录页无法打开')
  await page.getByLabel('已告知何人').fill('示例处室值班人 00000000')
  await page.locator('input[type=file]').setInputFiles({
    name: 'failure.png',
    mimeType: 'image/png',
    buffer: screenPrint,
  })
  await page.keyboard.press('F9')
  await expect(page.getByText(/已登记，附到/u)).toBeVisible()
  await page.getByRole('grid', { name: '查询系统故障登记簿' }).getByText('登录页无法打开').click()
  await expect(page.getByRole('region', { name: '凭证' }).getByRole('img')).toBeVisible()
  await seat.shot('outage')
})
