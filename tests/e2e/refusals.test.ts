/// <reference path="../../renderer/ipc/bridge.d.ts" />
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from 'playwright-core'
import { fileInHand } from '../../scripts/demonstration/fileInHand.ts'
import { admitLetter, openTab, registerLetter } from '../../scripts/demonstration/intake.ts'
import { concludedLetter, draftMoment } from '../support/concludedLetter.ts'
import { evidencePrint, openTestDesk } from '../support/e2eDesk.ts'
import { departmentLetter } from '../support/e2eLetters.ts'
import { inventedNumber } from '../support/letters.ts'
import { committedList, typedPerson } from '../support/lists.ts'
import { processTree } from '../support/processTree.ts'
import { admittedLetter } from '../support/registrations.ts'
import { drafted, startWithoutPress } from '../support/replies.ts'
import { seatedShell } from '../support/seatedShell.ts'
import { team } from '../support/team.ts'

test.setTimeout(240_000)

test('says who else must compare, confirm and sign what one typed or drafted oneself', async () => {
  const workstation = await startWithoutPress(draftMoment)
  const yi = workstation.as('yi')
  const compared = await admittedLetter(yi, { documentNumber: '豫财人函〔2026〕31号', declaredCount: 1 })
  await committedList(yi, compared, [typedPerson(31)])
  await yi.call('candidates.enterCorrection', {
    candidateId: (await yi.call('candidates.list', firstPerson(compared))).rows[0]?.candidateId ?? 0,
    field: 'name',
    value: '试验人甲',
    basis: '豫财人函〔2026〕33号补正函',
    receivedOn: '2026-11-20',
  })
  const answered = await concludedLetter(workstation, ['notListed'])
  const { replyId } = await drafted(workstation, answered)
  await workstation.as('drafter').call('replies.confirmGate', { replyId })
  await workstation.as('drafter').call('replies.submit', { replyId })
  const { approvalId } = await workstation.as('safety').call('users.proposeRoles', {
    userId: workstation.as('jia').userId,
    roles: ['registrar', 'inquirer', 'drafter', 'signer'],
    reason: '签发人外出',
  })
  await workstation.as('system').call('approvals.confirm', { approvalId })
  await using seat = await seatedShell(workstation, { subject: 'refusals' })
  let page = await seat.sit('yi')
  await openFile(page, '豫财人函〔2026〕31号', '名单')
  await expect(page.getByText('名单校对须由录入人以外的人对照盖章纸件进行')).toBeVisible()
  await expect(page.getByRole('button', { name: /^名单校对/u })).toHaveCount(0)
  await page.getByRole('button', { name: /^补正（1 项待确认）/u }).click()
  await expect(page.getByText('补正须由登记人以外的人确认')).toBeVisible()
  await expect(page.getByRole('button', { name: /^确认补正/u })).toBeDisabled()
  page = await seat.sit('jia')
  await page.keyboard.press('Alt+6')
  await page.getByRole('radio', { name: '待签发' }).check()
  await page.getByRole('row', { name: /签发人不能是拟稿人/u }).dblclick()
  await page.getByRole('button', { name: /^签发并取号/u }).click()
  await page.getByRole('textbox', { name: '本人口令' }).fill(team.jia.password)
  await page.keyboard.press('F9')
  await expect(page.getByRole('alert').filter({ hasText: '签发人不能是拟稿人' })).toBeVisible()
})

test('says what is wrong with a file that is no list, and keeps the letter as it was', async () => {
  await using at = await openTestDesk()
  const page = await at.desk.as('clerk')
  await registerLetter(at.desk, departmentLetter(21, 3))
  await admitLetter(at.desk)
  await openTab(at.desk, '名单')
  await page.getByRole('button', { name: /^导入名单/u }).click()
  const picture = path.join(at.folder, '名单.xlsx')
  fs.copyFileSync(evidencePrint, picture)
  const cut = path.join(at.folder, '名单.docx')
  fs.writeFileSync(cut, fs.readFileSync(path.join(evidencePrint, '../05-调任-8人.docx')).subarray(0, 9_000))
  const empty = path.join(at.folder, '名单.csv')
  fs.writeFileSync(empty, '')
  for (const [file, sentence] of [
    [picture, '这是图片，不是名单文件；请来文单位另报 xlsx 等电子表格，或按盖章纸件逐人录入。'],
    [cut, '文件已损坏或不完整，请重新拷贝；仍打不开的，请来文单位重新报送。'],
    [evidencePrint, '这是图片，不是名单文件；请来文单位另报 xlsx 等电子表格，或按盖章纸件逐人录入。'],
    [empty, '文件是空的或者读不出来，请检查移动介质上的文件后重新选择。'],
  ] as const) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^选择文件/u }).click()
    await (await chooser).setFiles(fileInHand(file))
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 30_000 })
  }
  await page.getByRole('button', { name: /^返回名单/u }).click()
  await expect(page.getByText('这件来文还没有名单', { exact: false })).toBeVisible()
})

test('lets a list in only when every run that looks like a number is explained, by keys alone', async () => {
  await using at = await openTestDesk()
  const page = await at.desk.as('clerk')
  await registerLetter(at.desk, departmentLetter(22, 2))
  await admitLetter(at.desk)
  await openTab(at.desk, '名单')
  await page.getByRole('button', { name: /^导入名单/u }).click()
  const list = path.join(at.folder, '名单.csv')
  const rows = ['试验甲', '试验乙'].map(
    (name, index) => `${name},${inventedNumber(70 + index)},${inventedNumber(80 + index)}`,
  )
  fs.writeFileSync(list, ['姓名,身份证号码,备注', ...rows, ''].join('\n'))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^选择文件/u }).click()
  await (await chooser).setFiles(fileInHand(list))
  const balance = '文件里形似证件号码的共 4 处 = 名单 2 + 旁列 0 + 未读 2'
  await expect(page.getByText(`${balance}，其中 2 处待说明（Alt+U）`)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: /^入库/u })).toBeDisabled()
  await page.keyboard.press('Alt+u')
  const dialog = page.getByRole('dialog', { name: /^未读之处/u })
  await expect(dialog.getByRole('row', { name: /备注/u })).toHaveCount(2)
  await expect(dialog.getByRole('radio', { name: '本列（2 处）' })).toBeChecked()
  await dialog.getByRole('radio', { name: '其他号码' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('textbox', { name: '写明' })).toHaveValue('备注')
  await dialog.getByRole('textbox', { name: '写明' }).fill('旧准考证号')
  await page.screenshot({ path: 'test-results/unread-dialog.png' })
  await page.keyboard.press('F9')
  await expect(dialog.getByText('本列为旧准考证号，不入库')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByText(balance, { exact: true })).toBeVisible()
  await page.screenshot({ path: 'test-results/unread-preview.png' })
  await page.keyboard.press('F9')
  await expect(page.getByText('名单已入库，共 2 人')).toBeVisible()
})

// Under Electron the browser beside the core is the program itself; probes of the stand-in end its renderer instead.
test('keeps a half-filled registration over a lock and over a killed core and browser', {
  tag: '@relay',
}, async () => {
  await using at = await openTestDesk()
  const { desk } = at
  const openForm = async () => {
    const page = await desk.as('clerk')
    await page.keyboard.press('Alt+2')
    await page.keyboard.press('Alt+n')
    await page.getByRole('form', { name: '收文登记表' }).waitFor()
    return page
  }
  const title = (page: Page) => page.getByRole('textbox', { name: '来函标题' })
  const number = (page: Page) => page.getByRole('textbox', { name: '来函文号' })
  let page = await openForm()
  await number(page).fill('豫财人函[2026]41号')
  await title(page).fill('关于查询拟调任人员的函')
  // In the middle of a word, with the cursor still in the box.
  await desk.lock()
  page = await openForm()
  await expect(number(page)).toHaveValue('豫财人函〔2026〕41号')
  await expect(title(page)).toHaveValue('关于查询拟调任人员的函')
  await expect(page.getByText('已恢复上次没有登记完的内容。')).toBeVisible()

  await page.getByRole('textbox', { name: '联系人' }).focus()
  // The cursor stays in the box: nothing is handed over, only time goes by.
  await page.keyboard.type('示例联')
  const draft = () =>
    page.evaluate(
      (json) => window.workstation.call(json),
      JSON.stringify({ name: 'drafts.find', input: { key: 'requests.register' } }),
    )
  await expect.poll(draft, { timeout: 10_000 }).toContain('示例联')
  await expect(page.getByRole('textbox', { name: '联系人' })).toBeFocused()
  const tree = processTree(process.pid)
  const browsers = tree.filter(
    ({ commandLine }) => /chromium/u.test(commandLine) && !commandLine.includes('--type='),
  )
  const cores = tree.filter(({ commandLine }) => /electron\/core\.js/u.test(commandLine))
  expect(browsers.length).toBeGreaterThan(0)
  expect(cores.length).toBe(1)
  for (const { pid } of [...cores, ...browsers]) process.kill(pid, 'SIGKILL')
  await desk.lock()
  page = await openForm()
  await expect(number(page)).toHaveValue('豫财人函〔2026〕41号')
  await expect(title(page)).toHaveValue('关于查询拟调任人员的函')
  await expect(page.getByRole('textbox', { name: '联系人' })).toHaveValue('示例联')

  // A second letter beside it: both stand on the workbench, one is given up and taken back.
  await page.keyboard.press('Alt+z')
  await expect(number(page)).toHaveValue('')
  await number(page).fill('豫财人函[2026]42号')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Alt+1')
  const rows = page.getByRole('row', { name: /没填完/u })
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasText: '42号' }).click()
  await page.keyboard.press('Delete')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasText: '42号' }).click()
  await page.keyboard.press('F8')
  await expect(number(page)).toHaveValue('豫财人函〔2026〕42号')
  await page.getByRole('button', { name: '清空重填' }).click()
  await expect(number(page)).toHaveValue('')
  // Wherever the cursor stands by now: in a box Ctrl+Z belongs to what is typed there.
  await page.keyboard.press('Control+Alt+z')
  await expect(number(page)).toHaveValue('豫财人函〔2026〕42号')
})

const firstPerson = (requestId: number) => ({
  requestId,
  filter: { rosterId: null, states: null, finding: null },
  offset: 0,
  limit: 1,
})

async function openFile(page: Page, documentNumber: string, tab: string): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /^查找来文/u }))
    .first()
    .fill(documentNumber)
  await expect(page.getByText('共 1 条')).toBeVisible()
  await page.getByRole('row', { name: /河南省财政厅/u }).click()
  await page.getByRole('tab', { name: tab }).click()
}
