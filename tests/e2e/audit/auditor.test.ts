import { expect, type Locator, type Page, test } from '@playwright/test'
import { auditActs } from '../../../shared/audit/acts.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let seat: SeatedShell
let code: string
let intakeNumber: string
let person: { name: string; id_number: string }

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({ at: draftMoment })
  code = workstation.sealRoot
  const requestId = await concludedLetter(workstation, ['notListed', 'listed'])
  intakeNumber = (await workstation.as('jia').call('requests.get', { requestId })).intakeNumber
  const [first] = workstation.store.read((tx) =>
    tx.select<{ id: number; name: string; id_number: string }>(
      'SELECT id, name, id_number FROM candidates WHERE request_id = ? AND list_order = 1',
      requestId,
    ),
  )
  if (first === undefined) throw new Error('no person')
  person = first
  workstation.store.transact({ userId: 1, name: '示例甲' }, (tx) => {
    tx.record({
      act: 'candidate.correctionConfirmed',
      object: `candidate:${first.id}`,
      reason: `${first.name}的号码按盖章补正函更正`,
      detail: { field: 'idNumber', before: '41010119900101001X', after: first.id_number },
    })
  })
  seat = await seatedShell(workstation, { subject: 'audit' })
})
test.afterAll(() => seat[Symbol.asyncDispose]())

/** Every word of three Latin letters and more that stands in the working area; key caps and check codes are no words. */
async function latinWords(area: Locator): Promise<readonly string[]> {
  return area.evaluate((element) => {
    const copy = element.cloneNode(true) as Element
    for (const key of copy.querySelectorAll('kbd, code, style, script')) key.remove()
    const fields = [...element.querySelectorAll('input, textarea')].flatMap((box) => [
      (box as HTMLInputElement).value,
      (box as HTMLInputElement).placeholder,
    ])
    const titles = [...element.querySelectorAll('[title], [aria-label]')].flatMap((titled) => [
      titled.getAttribute('title') ?? '',
      titled.getAttribute('aria-label') ?? '',
    ])
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    return [...texts, ...fields, ...titles].flatMap((text) => text.match(/[A-Za-z]{3,}/g) ?? [])
  })
}

const work = (page: Page) => page.getByRole('main')
const rows = (page: Page) => page.getByRole('grid', { name: '留痕' }).getByRole('row')

async function search(page: Page, about: string): Promise<void> {
  await page.getByLabel('找什么').fill(about)
  await page.getByRole('button', { name: /^查看/ }).click()
  await page.waitForFunction(() => document.querySelector('[role=progressbar], [aria-busy=true]') === null)
}

test('the auditor reads the trail in Chinese, masked until a reason is typed', async () => {
  const page = await seat.sit('audit')
  await page.getByRole('navigation', { name: '主要栏目' }).getByText('留痕').click()
  await rows(page).nth(1).waitFor()
  expect(await latinWords(work(page))).toEqual([])
  // Every act can be chosen.
  await page.getByLabel('做了什么').click()
  expect(await page.getByRole('option').count()).toBe(Object.keys(auditActs).length)
  await page.keyboard.press('Escape')

  for (const index of [1, 2, 3, 4, 5, 6]) {
    await rows(page).nth(index).click()
    await expect(page.getByRole('region', { name: '这一条的内容' })).toBeVisible()
    expect(await latinWords(work(page))).toEqual([])
  }

  for (const about of [intakeNumber, person.name, person.id_number, person.id_number.slice(-6)]) {
    await search(page, about)
    const found = rows(page).filter({ hasText: '补正确认' })
    await expect(found, about).toHaveCount(1)
    await found.click()
    const detail = page.getByRole('region', { name: '这一条的内容' })
    await expect(detail.getByRole('columnheader', { name: '原来' })).toBeVisible()
    await expect(detail).not.toContainText(person.id_number)
    await page.getByLabel('找什么').fill('')
    await expect(work(page)).not.toContainText(person.name)
    expect(await latinWords(work(page))).toEqual([])
  }
  await seat.look('留痕')

  const detail = page.getByRole('region', { name: '这一条的内容' })
  await detail.getByRole('button', { name: '显示姓名和号码' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('核查补正是否属实')
  await seat.shot('理由')
  await page.keyboard.press('F9')
  await expect(detail).toContainText(person.id_number)
  await expect(detail).toContainText(person.name)
  await seat.shot('已显示')
  // Another entry begins masked, and so does this one when it is chosen again.
  await rows(page).nth(1).click()
  await rows(page).filter({ hasText: '补正确认' }).click()
  await expect(detail).not.toContainText(person.id_number)
})

test('the auditor walks the trail with the code from paper', async () => {
  const page = seat.page()
  await page.keyboard.press('Alt+v')
  const dialog = page.getByRole('dialog', { name: '凭留痕验证码核对全部留痕' })
  const box = dialog.getByRole('textbox')
  await box.fill(code.slice(2))
  await page.keyboard.press('F9')
  await expect(dialog).toContainText('现在是 62 位，少 2 位')
  await seat.shot('验证码位数不对')
  await box.fill((code.toUpperCase().match(/.{4}/g) ?? []).join(' '))
  await page.keyboard.press('F9')
  await expect(dialog).toBeHidden()
  const card = page.getByRole('status', { name: '核对结果' })
  await expect(card).toContainText('全部相符', { timeout: 60_000 })
  expect(await latinWords(work(page))).toEqual([])
  await expect(page.locator('body')).not.toContainText(code)
  await seat.look('验证码-全部相符')

  await page.keyboard.press('Alt+v')
  await expect(box).toHaveValue('')
  await box.fill('ab'.repeat(32))
  await page.keyboard.press('F9')
  await expect(page.getByRole('alert', { name: '核对结果' })).toContainText('与本机留痕不符', {
    timeout: 60_000,
  })
  await seat.shot('验证码-不符')
})

test('a letter’s own 留痕 shows 原来 and 现在, masked', async () => {
  const page = await seat.sit('jia')
  await page.getByRole('navigation', { name: '主要栏目' }).getByText('收文').first().click()
  await page.getByRole('radio', { name: '全部' }).check()
  await page.getByRole('row', { name: new RegExp(intakeNumber, 'u') }).click()
  await page.getByRole('tab', { name: '留痕' }).click()
  const panel = page.getByRole('tabpanel', { name: '留痕' })
  await panel.getByRole('row').filter({ hasText: '补正确认' }).click()
  const detail = panel.getByRole('region', { name: '这一条的内容' })
  await expect(detail.getByRole('columnheader', { name: '原来' })).toBeVisible()
  await expect(panel).not.toContainText(person.id_number)
  await expect(panel).not.toContainText(person.name)
  expect(await latinWords(panel)).toEqual([])
  await seat.look('来文留痕')
})
