import { type Desk, fill } from './desk.ts'
import { fileInHand } from './fileInHand.ts'
import type { FoundPerson } from './inquiry.ts'

/** What the checker reads from the letter and the evidence for one person. */
export interface CheckedPerson {
  readonly listOrder: number
  /** The last four characters of the number, as they stand on the sealed paper. */
  readonly idTail: string
  /** The entry the evidence shows, or null for 未列入. */
  readonly found: FoundPerson | null
}

/** 背靠背核对 of one person: tail from the letter, outcome from the evidence, without the first entry. */
export async function checkBlind(desk: Desk, intakeNumber: string, person: CheckedPerson): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Alt+4')
  await page.getByRole('tab', { name: '背靠背核对' }).click()
  await page.getByRole('row', { name: new RegExp(`${intakeNumber} ${person.listOrder} `, 'u') }).click()
  const form = page.getByRole('form', { name: '背靠背核对' })
  await page
    .getByText(new RegExp(`来函序号 ${person.listOrder}(?!\\d)`, 'u'))
    .first()
    .waitFor()
  await fill(form.getByRole('textbox', { name: '证件号码末四位' }), person.idTail)
  await form.getByRole('radio', { name: person.found === null ? '未列入' : '列入', exact: true }).check()
  if (person.found !== null) {
    const list = form.getByRole('combobox', { name: '名单名称' })
    await list.fill(person.found.listType)
    await page
      .getByRole('option', { name: new RegExp(person.found.listType, 'u') })
      .first()
      .click()
    if (person.found.listName !== undefined)
      await fill(form.getByRole('textbox', { name: '名单名称原文' }), person.found.listName)
    await fill(form.getByRole('textbox', { name: '认定机关' }), person.found.authority)
  }
  await form.getByRole('radio', { name: '查询系统截图或打印件' }).check()
  await desk.picture(`背靠背核对-序号${person.listOrder}`)
  await page.getByRole('button', { name: /^保存核对/u }).click()
  await page
    .getByRole('row', { name: new RegExp(`${intakeNumber} ${person.listOrder} `, 'u') })
    .waitFor({ state: 'detached' })
  desk.tell(`背靠背核对：来函序号 ${person.listOrder} 一致`)
}

/** Signs the stage of 复审·复核·复查 that is due for one listed person: everything yes, with an opinion. */
export async function signReview(
  desk: Desk,
  person: {
    readonly intakeNumber: string
    readonly listOrder: number
    readonly stage: '复审' | '复核' | '复查'
  },
  evidence: string,
): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Alt+5')
  await page
    .getByRole('row', { name: new RegExp(`${person.intakeNumber} ${person.listOrder} `, 'u') })
    .click()
  const form = page.getByRole('form', { name: '意见表' })
  await form.waitFor()
  if (person.stage === '复审') {
    await form.getByRole('radio', { name: '列入', exact: true }).check()
    const chooser = page.waitForEvent('filechooser')
    await form.getByRole('button', { name: /选择文件/u }).click()
    await (await chooser).setFiles(fileInHand(evidence))
  }
  for (const yes of await form.getByRole('radio', { name: '是', exact: true }).all()) await yes.check()
  await fill(form.getByRole('textbox', { name: '意见' }), `${person.stage}无误，同意。`)
  await desk.picture(`${person.stage}-序号${person.listOrder}`)
  await page.getByRole('button', { name: /^签署意见/u }).click()
  await page
    .getByRole('row', {
      name: new RegExp(`${person.intakeNumber} ${person.listOrder} .*${person.stage} `, 'u'),
    })
    .waitFor({ state: 'detached' })
  desk.tell(`${person.stage}：来函序号 ${person.listOrder} 已签署`)
}

/** 整页核对 of every page that waits: head count and 校验码 from the evidence in hand, then the whole page at once. */
export async function checkPages(desk: Desk): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Alt+4')
  await page.getByRole('tab', { name: '整页核对' }).click()
  const waiting = page.getByRole('grid', { name: '待核对的页' }).getByRole('row')
  for (;;) {
    await waiting.nth(1).or(page.getByText('没有等您整页核对的页').first()).first().waitFor()
    const left = await waiting.count()
    if (left < 2) return
    await waiting.nth(1).click()
    const form = page.getByRole('form', { name: '整页核对' })
    await form.waitFor()
    const persons = await page.getByRole('grid', { name: '本页人员' }).getByRole('row').count()
    const caption = (await page.getByRole('figure').first().textContent()) ?? ''
    const code = /[0-9A-F]{4}(?:-[0-9A-F]{4}){3}/iu.exec(caption)?.[0] ?? ''
    await fill(form.getByRole('textbox', { name: '清点人数' }), String(persons - 1))
    await fill(form.getByRole('textbox', { name: '凭证校验码' }), code)
    await desk.picture('整页核对')
    await page.getByRole('button', { name: /^整页核对一致/u }).click()
    desk.tell(`整页核对：${persons - 1} 人，一致`)
    await page.waitForFunction(
      (before) =>
        document.querySelectorAll('[role=grid][aria-label="待核对的页"] [role=row]').length < before,
      left,
    )
  }
}
