import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { fileInHand } from '../../scripts/demonstration/fileInHand.ts'
import { type PersonKey, people } from '../../scripts/demonstration/people.ts'
import { passwordLength } from '../../shared/session/passwordPolicy.ts'
import { filesHolding } from '../support/canary.ts'
import { evidencePrint, openTestDesk } from '../support/e2eDesk.ts'
import { assertNoMouse, digitLogin, type Typist, typedLogin } from '../support/e2eKeyboard.ts'
import { inventedNumber } from '../support/letters.ts'

const person = { name: '试例甲', idNumber: inventedNumber(1) }

test('takes a letter from registration to the signature without a mouse', { tag: '@slow' }, async () => {
  test.setTimeout(300_000)
  await using at = await openTestDesk()
  const { desk } = at
  let isFirst = true
  const shift = async (who: PersonKey, work: (typist: Typist) => Promise<void>) => {
    const typist = isFirst ? await typedLogin(desk.page(), who) : await changeHands(desk.page(), who)
    isFirst = false
    await work(typist)
    await assertNoMouse(typist)
    await desk.lock()
  }
  await shift('clerk', async (typist) => {
    await register(typist)
    await admit(typist)
    await typeRoster(typist)
  })
  await shift('checker', proofread)
  await shift('clerk', inquire)
  await shift('checker', check)
  await shift('clerk', draft)
  await shift('signer', sign)
  tellPassages()
  // Whoever takes the disk away reads nobody's name in it, whatever the shell keeps of its own.
  expect(filesHolding(path.join(at.folder, 'data'), [person.name, person.idNumber])).toEqual([])
})

/** Keys of a passage beside what is typed off the paper, measured as key events in the window, and how many it may take. */
const passages: {
  readonly name: string
  readonly acts: number
  readonly content: number
  readonly most: number
}[] = []

async function passage(
  typist: Typist,
  goal: { readonly name: string; readonly most: number },
  walk: () => Promise<void>,
): Promise<void> {
  const before = await typist.keys()
  await walk()
  const after = await typist.keys()
  passages.push({ ...goal, acts: after.acts - before.acts, content: after.content - before.content })
}

/** A digit, the password and Enter: fourteen keys with the shortest password that is allowed. */
async function changeHands(page: Page, who: PersonKey): Promise<Typist> {
  const typist = await digitLogin(page, who)
  const { acts } = await typist.keys()
  passages.push({ name: '换人（最短口令）', acts: acts + passwordLength.least, content: 0, most: 14 })
  return typist
}

function tellPassages(): void {
  const lines = passages.map(({ name, acts, content, most }) => `${name}\t${acts} (≤ ${most})\t+ ${content}`)
  console.log(['passage\tkeys\tcontent', ...lines].join('\n'))
  test.info().annotations.push({ type: 'keys', description: lines.join('; ') })
  expect(passages.filter(({ acts, most }) => acts > most)).toEqual([])
  expect(new Set(passages.map(({ name }) => name)).size).toBe(3)
}

async function register(typist: Typist): Promise<void> {
  await passage(typist, { name: '登记一件来文', most: 18 }, () => registerLetter(typist))
  await typist.act(/^打开这件来文/u)
}

async function registerLetter({ press, type, goTo, act, page }: Typist): Promise<void> {
  await press('Alt+2', 'Alt+n')
  await expect(page.getByRole('form', { name: '收文登记表' })).toBeVisible()
  await goTo('来文单位')
  await type('hnsczt')
  // At once, before the list can have answered: the unit meant must be taken, not one of the list before.
  await press('Enter')
  await expect(page.getByRole('combobox', { name: '来文单位' })).toHaveValue('河南省财政厅')
  await goTo('来函文号')
  await type('豫财人函[2026]21号')
  await goTo('来函日期')
  await type('今')
  await goTo('来函标题')
  await type('关于商请查询拟录用人员信用信息的函')
  await goTo('查询用途')
  await press('1')
  await goTo('来函人数')
  await type('1')
  await goTo('联系人')
  await type('示例联')
  await goTo('联系电话')
  await type('0000-87654321')
  await act(/^登记并取号/u)
  await expect(page.getByRole('status', { name: '收文号' })).toHaveText(/^\d{4}-0001$/u)
}

/** From the list into the file again, as after an interruption: the first question has the keyboard, a digit answers and goes on. */
async function admit(typist: Typist): Promise<void> {
  const { press, act, page, hears } = typist
  const sheet = page.getByRole('form', { name: '初审' })
  await expect(sheet.getByRole('radio').first()).toBeFocused()
  await press('Alt+1', 'Alt+2')
  await expect(page.getByRole('row', { name: /河南省财政厅/u })).toBeVisible()
  await press('F8')
  await expect(sheet.getByRole('radio').first()).toBeFocused()
  await passage(typist, { name: '初审（重新打开的档案）', most: 8 }, async () => {
    for (let question = 0; question < (await sheet.getByRole('radiogroup').count()); question += 1)
      await press('1')
    await act(/^初审通过/u)
    await hears('初审通过')
  })
}

async function typeRoster({ press, type, act, page, hears }: Typist): Promise<void> {
  await press('Control+PageDown', 'Alt+t')
  await expect(page.getByRole('textbox', { name: /姓名/u }).first()).toBeFocused()
  await type(person.name)
  await press('Tab')
  await type(person.idNumber)
  await press('Enter')
  await act(/^预审并入库/u)
  await act(/^入库/u)
  await hears('名单已入库，共 1 人')
}

async function proofread({ press, type, act, page, hears }: Typist): Promise<void> {
  await press('Alt+2')
  await expect(page.getByRole('row', { name: /河南省财政厅/u })).toBeVisible()
  await press('F8')
  await expect(page.getByRole('tab', { name: '名单' })).toBeVisible()
  await press('Control+PageDown')
  await expect(page.getByRole('button', { name: /^名单校对/u })).toBeVisible()
  await press('Alt+r')
  await expect(page.getByRole('grid', { name: '待校对人员' })).toBeFocused()
  await expect(page.getByText(person.idNumber).first()).toBeVisible()
  await press('ArrowDown', 'Enter')
  await act(/^完成校对/u)
  await expect(page.getByRole('dialog')).toBeVisible()
  await type('1')
  await press('Enter')
  await press('F9')
  await hears('校对完成')
}

async function inquire({ press, goTo, act, page, hears }: Typist): Promise<void> {
  await press('Alt+3')
  await expect(page.getByRole('grid', { name: '待查询来文列表' })).toBeFocused()
  await expect(page.getByRole('row', { name: /河南省财政厅/u })).toBeVisible()
  await press('ArrowDown', 'Space')
  await act(/^建立批次/u)
  await expect(page.getByRole('heading', { name: /^批次 /u })).toBeVisible()
  await press('Control+Alt+q')
  await expect(page.getByText(person.idNumber.slice(0, 6)).first()).toBeVisible()
  // Asked for before the way there: a dialog that opens before the page knows that it is awaited is nobody's.
  const chooser = page.waitForEvent('filechooser')
  await goTo('选择文件：', 'Tab')
  await press('Enter')
  await (await chooser).setFiles(fileInHand(evidencePrint))
  await expect(page.getByRole('button', { name: '查看凭证' })).toBeVisible()
  await press('w')
  await hears('未列入')
}

async function check({ press, type, act, page }: Typist): Promise<void> {
  await press('Alt+4')
  await expect(page.getByRole('row', { name: /河南省财政厅/u })).toBeVisible()
  await press('F8')
  await expect(page.getByRole('textbox', { name: '证件号码末四位' })).toBeFocused()
  await type(person.idNumber.slice(-4))
  await press('Enter', '1', 'Enter', '1')
  await act(/^保存核对/u)
  await expect(page.getByRole('row', { name: /河南省财政厅/u })).toHaveCount(0)
}

async function draft({ press, act, page, hears }: Typist): Promise<void> {
  await press('Alt+6')
  await expect(page.getByRole('row', { name: /河南省财政厅/u })).toBeVisible()
  await press('ArrowDown', 'Enter')
  await act(/^拟稿并预览/u)
  await act(/^核对披露内容/u)
  await act(/^两栏已核对，确认/u, 'Control+Enter')
  await act(/^送签/u)
  await hears('已送签')
}

async function sign({ press, type, act, page }: Typist): Promise<void> {
  await press('Alt+6')
  await expect(page.getByRole('row', { name: /您可以签发/u })).toBeVisible()
  await press('ArrowDown', 'Enter')
  await act(/^签发并取号/u)
  await expect(page.getByRole('textbox', { name: '本人口令' })).toBeFocused()
  await type(people.signer.password)
  await press('F9')
  await expect(page.getByRole('heading', { level: 1, name: /^示信函〔\d{4}〕1号$/u })).toBeVisible({
    timeout: 60_000,
  })
}
