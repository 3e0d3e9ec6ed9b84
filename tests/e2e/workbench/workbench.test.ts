import { expect, type Page, test } from '@playwright/test'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { committedList, typedPerson } from '../../support/lists.ts'
import { admittedLetter, registeredLetter } from '../../support/registrations.ts'
import { type SeatedShell, seatedShell } from '../../support/seatedShell.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const press = openLetterPrinter()
let seat: SeatedShell
let page: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const workstation = await startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })
  const jia = workstation.as('jia')
  const numbered = (serial: number) => ({ documentNumber: `豫财人函〔2026〕${serial}号`, declaredCount: 3 })
  await concludedLetter(workstation, ['notListed', 'listed', 'returned'])
  await registeredLetter(jia, { ...numbered(20), urgency: 'extraUrgent', answerWantedOn: '2027-12-31' })
  await admittedLetter(jia, numbered(21))
  const proofread = await admittedLetter(workstation.as('yi'), numbered(22))
  await committedList(workstation.as('yi'), proofread, [
    typedPerson(31, '阿依·古丽'),
    typedPerson(32),
    typedPerson(33),
  ])
  seat = await seatedShell(workstation, { subject: 'workbench' })
  page = await seat.sit('jia')
})
test.afterAll(async () => {
  await seat[Symbol.asyncDispose]()
  await press.close()
})

test('opens on the workbench and the next work by one key', async () => {
  const todo = page.getByRole('grid', { name: '待办' })
  await expect(todo).toContainText('待拟稿')
  await expect(todo).toContainText('待初审')
  await expect(todo).toContainText('待录名单')
  await expect(todo.getByRole('row', { name: /特急/u })).toContainText('要求 12月31日反馈')
  await seat.look('todo')
  await page.getByRole('radio', { name: /^待拟稿/ }).check()
  await expect(todo).not.toContainText('待初审')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('拟稿')
  await page.keyboard.press('Alt+1')

  await page.getByRole('tab', { name: /^在办/ }).click()
  await expect(page.getByRole('grid', { name: '在办' })).toContainText('尚未录入名单')
  await seat.shot('inWork')
  await page.getByRole('tab', { name: /^今天已办/ }).click()
  await expect(page.getByText('今天还没有办理记录。')).toBeVisible()
  await seat.shot('done')
  await page.getByRole('tab', { name: /^待办/ }).click()
  await page.keyboard.press('Control+p')
  await expect(page.getByText(/今日办理单：/u)).toBeVisible({ timeout: 30_000 })
})

test('finds a person from the one box by keyboard, opens the card, then finds letters', async () => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('F3')
  await expect(page.getByLabel('查找', { exact: true })).toBeFocused()
  await seat.shot('search-empty')
  await page.keyboard.type('古丽')
  await page.keyboard.press('Enter')
  const persons = page.getByRole('grid', { name: '人员' })
  await expect(persons).toContainText('阿依·古丽')
  await expect(persons).toBeFocused()
  await seat.look('search')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('阿依·古丽')
  await seat.look('person')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await page.keyboard.type('财政')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '来文' })).toContainText('河南省财政厅')
  await seat.shot('search-letters')
})

test('keeps the frame readable in every look', { tag: '@night' }, async () => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('F1')
  for (const [scheme, scale] of [
    ['深色', '150%'],
    ['高对比', '130%'],
    ['浅色', '100%'],
  ] as const) {
    await page.getByRole('radio', { name: scheme }).check()
    await page.getByRole('radio', { name: scale }).check()
    await seat.shot(`help-${scale}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('grid', { name: '待办' })).toBeVisible()
    await seat.look(`look-${scale}`)
    await page.keyboard.press('F1')
  }
})

test('goes to a screen and does an act of the page by the palette, by pinyin initials', async () => {
  const box = page.getByRole('dialog').getByRole('combobox', { name: '直达' })
  const option = (name: RegExp) => page.getByRole('option', { name })
  const ask = async (typed: string) => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeFocused()
    await page.keyboard.type(typed)
  }
  // The help that the walk before looked at.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await ask('sw')
  await expect(option(/^收文/u).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '收文' })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await ask('blxyj')
  await expect(option(/^办理下一件/u)).toContainText('操作')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toHaveCount(0)
})

test('reads the manual in the window and prints the key card from F1', async () => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('F1')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('键盘速查卡：', {
    timeout: 30_000,
  })
  await page.keyboard.press('Alt+u')
  await expect(page.getByRole('heading', { level: 1, name: '使用手册' })).toBeVisible()
  await seat.look('manual')
  await page.keyboard.press('F3')
  await page.keyboard.type('今日办理单')
  const found = page.getByRole('grid', { name: '手册各页' })
  await expect(found.getByRole('row', { name: /日历、期限说明/u })).toContainText('处')
  await expect(found).not.toContainText('本机时钟')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(page.getByRole('region', { name: '正文' }).locator('mark').first()).toHaveText('今日办理单')
  await seat.shot('manual-search')
})

test('changes hands by a digit, the password and Enter', async () => {
  page = await seat.leave()
  const people = page.getByRole('group', { name: '按数字键选人' })
  await expect(people.getByRole('button', { name: /^1 甲乔/u })).toBeVisible()
  await expect(people.getByRole('button', { name: /下一位$/u })).toHaveCount(1)
  await seat.look('locked')
  await page.keyboard.press('2')
  await expect(page.getByLabel('账号')).toHaveValue(team.yi.loginName)
  await expect(people.getByRole('button', { name: /^2 乙岑/u })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.type('wrong-Password-1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('不正确')
  await expect(page.getByLabel('账号')).toHaveValue(team.yi.loginName)
  await page.keyboard.type(team.yi.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
})
