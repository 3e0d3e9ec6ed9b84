import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { fileInHand } from '../../../scripts/demonstration/fileInHand.ts'
import { addedEvidence, currentListing, openedBatch, resultOf } from '../../support/batches.ts'
import { blindEntry, tailOf } from '../../support/checks.ts'
import { workingMoment } from '../../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

const screenFile = path.join(import.meta.dirname, '../../../assets/samples/查询凭证-示意.png')
let seat: SeatedShell
let page: Page

test.describe.configure({ mode: 'serial' })

/** Persons 1 and 2 for 背靠背, 3 in dispute, 4 for 唱读, 5 and 6 on a page; 2 and 3 are listed. */
async function prepare(workstation: TestWorkstation): Promise<void> {
  const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 6)
  const bytes = fs.readFileSync(screenFile)
  const evidenceId = await addedEvidence(inquirer, batchId, { name: 'print.png', bytes })
  const queriedAt = workstation.clock.now().toISOString()
  for (const order of [1, 2, 3, 4]) {
    const listed = { outcome: 'listed', listings: [currentListing], matchedBy: 'idNumber' } as const
    const isListed = order === 2 || order === 3
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, candidateIds[order - 1] ?? 0, {
        ...(isListed ? { ...listed, listings: [...listed.listings] } : {}),
        ...{ queriedAt, evidenceId, evidencePage: 1 },
      }),
    )
  }
  const onPage = candidateIds.slice(4)
  await inquirer.call('inquiries.confirmPage', {
    batchId,
    evidenceId,
    evidencePage: 1,
    queriedAt,
    candidateIds: onPage,
  })
  await workstation.as('yi').call('verifications.record', blindEntry(candidateIds[2] ?? 0, 3, 'notListed'))
}

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: workingMoment })
  await prepare(workstation)
  seat = await seatedShell(workstation, { subject: 'verification' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

const status = () => page.getByRole('status', { name: '最近一步操作' })
const reason = () => page.getByRole('textbox', { name: '理由' })
const queue = () => page.getByRole('grid', { name: '核对队列' })

test('checks blindly by keyboard from one person to the next', async () => {
  page = await seat.sit('yi')
  await page.getByRole('navigation').getByText('核对').click()
  await expect(queue()).toContainText('2026-0001')
  await seat.shot('queue')
  await page.keyboard.press('F8')
  const tail = page.getByRole('textbox', { name: '证件号码末四位' })
  await expect(tail).toBeFocused()
  await expect(page.getByRole('img', { name: '查询凭证' })).toBeVisible()
  await seat.shot('blind')
  await page.keyboard.type(tailOf(1))
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  // What the check rests on is never answered beforehand.
  await expect(page.getByRole('radio', { name: '查询系统截图或打印件' })).not.toBeChecked()
  await page.getByRole('radio', { name: '查询系统截图或打印件' }).check()
  await page.keyboard.press('F9')
  await expect(status()).toContainText('核对一致，已核对')
  await expect(page.getByText('来函序号 2')).toBeVisible()
  await expect(tail).toBeFocused()
  await expect(tail).toHaveValue('')
  await page.keyboard.type(tailOf(2))
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await page.getByRole('combobox', { name: '名单名称' }).fill('失信被执行人')
  await page
    .getByRole('option', { name: /失信被执行人/u })
    .first()
    .click()
  await page.getByRole('textbox', { name: '认定机关' }).fill(currentListing.authority)
  await page.getByRole('radio', { name: '查询系统截图或打印件' }).check()
  await seat.shot('blind-listed')
  await page.keyboard.press('F9')
  await expect(status()).toContainText('核对一致，复审中')
})

test('reads aloud with a key for each and signs by two passwords', async () => {
  await page.getByRole('tab', { name: '唱读核对' }).click()
  await queue()
    .getByRole('row', { name: /2026-0001 4 / })
    .click()
  await expect(page.getByRole('button', { name: /^读（F）/ })).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: /^读（F）/ })).toHaveAttribute('aria-pressed', 'true')
  await seat.shot('aloud')
  await page.keyboard.press('j')
  await expect(page.getByText('已读 1 人，待签名')).toBeVisible()
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: '唱读核对签名' })
  await dialog.getByLabel('第二人登录名').fill(team.jia.loginName)
  await dialog.getByLabel('第二人口令').fill(team.jia.password)
  await seat.shot('aloud-sign')
  await page.keyboard.press('F9')
  await expect(status()).toContainText('唱读核对已签名 1 人', { timeout: 20_000 })
})

test('checks a page against its evidence', async () => {
  await page.getByRole('tab', { name: '整页核对' }).click()
  await page
    .getByRole('grid', { name: '待核对的页' })
    .getByRole('row', { name: /第 1 页/ })
    .click()
  const persons = page.getByRole('grid', { name: '本页人员' })
  await expect(persons.getByText('试验人')).toHaveCount(2)
  await page.getByRole('textbox', { name: '清点人数' }).fill('2')
  const code = (await page.locator('figcaption .mono').textContent()) ?? ''
  await page.getByRole('textbox', { name: '凭证校验码' }).fill(code)
  await seat.shot('page')
  await page.keyboard.press('F9')
  await expect(status()).toContainText('整页核对 2 人，一致')
  await expect(page.getByText('没有等您整页核对的页。').first()).toBeVisible()
})

test('lets a third person settle, and keeps a half-written reason over a lock', async () => {
  page = await seat.sit('bing')
  await page.getByRole('navigation').getByText('核对').click()
  await page.getByRole('tab', { name: '待核定' }).click()
  await expect(queue()).toContainText('2026-0001')
  await page.keyboard.press('F8')
  await expect(page.getByRole('grid', { name: '两次登记' })).toContainText('登记乙')
  await reason().fill('凭证所示为列入')
  // Esc leaves the form with the draft kept.
  await reason().press('Escape')
  await expect(reason()).toHaveValue('凭证所示为列入')
  page = await seat.sit('bing')
  await page.getByRole('navigation').getByText('核对').click()
  await page.getByRole('tab', { name: '待核定' }).click()
  await expect(queue()).toContainText('2026-0001')
  await page.keyboard.press('F8')
  await expect(reason()).toHaveValue('凭证所示为列入')
  const sides = page.getByRole('grid', { name: '两次登记' }).getByRole('row')
  const first = (await sides.nth(1).textContent()) ?? ''
  await page.getByRole('radio', { name: first.includes('未列入') ? '采用乙' : '采用甲' }).check()
  await seat.shot('dispute')
  await page.keyboard.press('F9')
  await expect(status()).toContainText('已核定，复审中')
})

test('signs 复审, 复核 and 复查 by three people with the opinions sealed', async () => {
  for (const [who, stage] of [
    ['yi', '复审'],
    ['bing', '复核'],
    ['ding', '复查'],
  ] as const) {
    page = await seat.sit(who)
    await page.getByRole('navigation').getByText('复审').click()
    await page
      .getByRole('grid', { name: '复审队列' })
      .getByRole('row', { name: /2026-0001 2 / })
      .click()
    const form = page.getByRole('form', { name: '意见表' })
    await form.waitFor()
    if (stage === '复审') {
      await form.getByRole('radio', { name: '列入', exact: true }).check()
      const chooser = page.waitForEvent('filechooser')
      await form.getByRole('button', { name: /选择文件/u }).click()
      const again = fileInHand(screenFile)
      // Another look is another picture.
      await (await chooser).setFiles({
        ...again,
        buffer: Buffer.concat([again.buffer, Buffer.from('again')]),
      })
    }
    for (const yes of await form.getByRole('radio', { name: '是', exact: true }).all()) await yes.check()
    await form.getByRole('textbox', { name: '意见' }).fill('情况属实')
    await expect(page.getByRole('img')).toHaveCount(stage === '复审' ? 1 : 2)
    await seat.shot(`review-${stage}`)
    await page.keyboard.press('F9')
    await expect(status()).toContainText('已签署')
  }
  await expect(status()).toContainText('已核对')
})
