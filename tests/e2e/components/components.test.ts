import { expect, type Page, test } from '@playwright/test'
import { type Harness, openHarness } from '../../support/componentHarness/openHarness.ts'

let harness: Harness | undefined

const opened = () => {
  if (harness === undefined) throw new Error('the harness did not open')
  return harness.open()
}

test.beforeAll(async () => {
  harness = await openHarness()
})
test.afterAll(async () => {
  await harness?.[Symbol.asyncDispose]()
})

const go = (page: Page, digit: number) => page.keyboard.press(`Alt+Digit${digit}`)

test('walks a form by Enter and saves by F9', async () => {
  const { page, errors } = await opened()
  await go(page, 2)
  await page.keyboard.type('csssmt'.slice(0, 3))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.locator('input[name="title"]')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('input[name="unitId"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('  关于商请查询的函 ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('豫测函[2026]15号')
  await page.keyboard.press('Enter')
  await expect(page.locator('input[name="documentNumber"]')).toHaveValue('豫测函〔2026〕15号')
  await page.keyboard.type('60')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1122')
  await expect(page.getByText('2026-11-22 星期日（非工作日）')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('930')
  await page.keyboard.press('Enter')
  await expect(page.locator('input[name="receivedAt"]')).toHaveValue('09:30')
  await page.keyboard.press('2')
  await page.keyboard.press('F9')
  await expect(page.getByTestId('saved')).toHaveText(
    JSON.stringify({
      unitId: 1,
      title: '关于商请查询的函',
      documentNumber: '豫测函〔2026〕15号',
      receivedOn: '2026-11-22',
      receivedAt: '09:30',
      people: 60,
      purpose: 'transfer',
    }),
  )
  await expect(page.getByText('已登记，收文号 2026-0501')).toBeVisible()
  expect(errors).toEqual([])
})

test('keeps in a box what it does not understand, with its sentence, and saves nothing meanwhile', async () => {
  const { page, errors } = await opened()
  await go(page, 2)
  const rowOf = (name: string) => page.locator(`input[name="${name}"]`)
  const kept = async (name: string, typed: string, sentence: string) => {
    await rowOf(name).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(typed)
    await page.keyboard.press('F9')
    await expect(rowOf(name)).toBeFocused()
    await expect(rowOf(name)).toHaveValue(typed)
    await page.keyboard.press('Tab')
    await expect(rowOf(name)).toHaveValue(typed)
    await expect(rowOf(name)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1)
    await expect(page.getByText('请填写签收日期')).toHaveCount(0)
    await expect(page.getByTestId('saved')).toHaveText('')
  }
  const good = async (name: string, typed: string, shown: string) => {
    await rowOf(name).fill(typed)
    await rowOf(name).press('Enter')
    await expect(rowOf(name)).toHaveValue(shown)
    await expect(rowOf(name)).not.toHaveAttribute('aria-invalid')
  }
  for (const [typed, sentence] of [
    ['2026-02-30', '不存在的日期：2026年2月没有 30 日'],
    ['周五', '看不懂“周五”'],
    ['二月', '看不懂“二月”'],
  ] as const) {
    await kept('receivedOn', typed, sentence)
    await good('receivedOn', '1122', '2026-11-22')
    await kept('receivedOn', typed, sentence)
  }
  await good('receivedOn', '1122', '2026-11-22')
  await good('receivedAt', '1056', '10:56')
  await kept('receivedAt', '9', '看不懂“9”')
  await kept('receivedAt', '13:75', '不存在的时间：“13:75”')
  await good('receivedAt', '1056', '10:56')
  await good('people', '60', '60')
  await kept('people', '六十', '“六十”不是整数')
  await page.screenshot({ path: 'test-results/components/unread.png' })
  expect(errors).toEqual([])
})

test('replaces a chosen entry by what is typed over it, and refuses what matches nothing', async () => {
  const { page, errors } = await opened()
  await go(page, 2)
  const unit = page.locator('input[name="unitId"]')
  await page.keyboard.type('css')
  await page.keyboard.press('Enter')
  const first = await unit.inputValue()
  expect(first).not.toBe('')
  await unit.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('csx')
  await page.keyboard.press('Enter')
  await expect(unit).not.toHaveValue(first)
  const second = await unit.inputValue()
  for (const leave of ['Enter', 'Tab', 'F9'] as const) {
    await unit.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('没有的单位')
    await page.keyboard.press(leave)
    await expect(unit).toHaveValue('没有的单位')
    await expect(unit).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('没有“没有的单位”，换个字或拼音首字母再试。')).toBeVisible()
    await expect(page.getByText('请选择来文单位，按 F4 打开列表')).toHaveCount(0)
  }
  await expect(page.getByTestId('saved')).toHaveText('')
  await page.screenshot({ path: 'test-results/components/no-entry.png' })
  // Words that fit several entries are no choice either.
  await unit.fill('测试')
  await page.keyboard.press('Tab')
  await expect(page.getByText('“测试”还没有选定')).toBeVisible()
  await unit.fill(second)
  await page.keyboard.press('Tab')
  await expect(unit).not.toHaveAttribute('aria-invalid')
  await expect(unit).toHaveValue(second)
  expect(errors).toEqual([])
})

test('puts the cursor on the first refused field', async () => {
  const { page } = await opened()
  await go(page, 2)
  await page.locator('input[name="title"]').fill('关于查询的函')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('请选择来文单位，按 F4 打开列表')).toBeVisible()
  await expect(page.locator('input[name="unitId"]')).toBeFocused()
  await page.screenshot({ path: 'test-results/components/refused.png' })
})

test('leaves the keys of an input method alone', async () => {
  const { page } = await opened()
  await go(page, 2)
  const title = page.locator('input[name="title"]')
  await title.focus()
  await title.evaluate((box) => {
    const press = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      cancelable: true,
      isComposing: true,
    })
    box.dispatchEvent(press)
  })
  await expect(title).toBeFocused()
})

test('moves through a list and pages by keyboard', async () => {
  const { page } = await opened()
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('row', { selected: true })).toContainText('2026-0001')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F8')
  await expect(page.getByRole('row', { selected: true })).toContainText('2026-0498')
  await page.keyboard.press('Enter')
  await expect(page.getByText('打开 2026-0498')).toBeVisible()
})

test('types, pastes, fills down and undoes in the entry grid', async () => {
  const { page } = await opened()
  await go(page, 3)
  const rows = async () =>
    JSON.parse((await page.getByTestId('rows').textContent()) ?? '[]') as Record<string, string>[]
  await page.getByLabel('第 4 行 姓名').click()
  await page.keyboard.type('测试丁')
  await page.keyboard.press('Tab')
  await page.keyboard.type('410199')
  // The grid draws itself anew while somebody types: what stands in the box stays.
  await page
    .getByLabel('第 1 行 姓名')
    .evaluate((other) => other.dispatchEvent(new Event('focusin', { bubbles: true })))
  await page.keyboard.type('19850230001x')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('第 5 行 身份证号')).toBeFocused()
  expect((await rows())[3]).toEqual({ name: '测试丁', idNumber: '41019919850230001X' })
  await page.getByLabel('第 5 行 姓名').click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '测试戊\t410199199001010016\t主任\r\n测试己\t1\t"两\n行"\r\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(async () => (await rows()).length).toBe(6)
  expect((await rows())[5]).toEqual({ name: '测试己', idNumber: '1', post: '两\n行' })
  await page.getByLabel('第 6 行 身份证号').click()
  await page.keyboard.press('Control+d')
  await expect.poll(async () => (await rows())[5]?.idNumber).toBe('410199199001010016')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await rows())[5]?.idNumber).toBe('1')
  await page.keyboard.press('Control+Delete')
  await expect.poll(async () => (await rows()).length).toBe(5)
  await page.screenshot({ path: 'test-results/components/grid-edited.png' })
})

test('asks for a typed reason and a second person', async () => {
  const { page } = await opened()
  await go(page, 2)
  await page.getByRole('button', { name: '作废' }).click()
  await page.keyboard.type('错')
  await page.keyboard.press('F9')
  await expect(page.getByText('请写明理由，至少 4 个字。')).toBeVisible()
  await page.screenshot({ path: 'test-results/components/reason.png' })
  await page.getByRole('button', { name: '字号打错，重新取号' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已作废：字号打错，重新取号')).toBeVisible()
  await page.getByRole('button', { name: '两人确认' }).click()
  await page.screenshot({ path: 'test-results/components/second.png' })
  await page.keyboard.type('测试员乙')
  await page.keyboard.press('Enter')
  await page.keyboard.type('secret')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已由 测试员乙 确认')).toBeVisible()
})

test('survives a screen that breaks', async () => {
  const { page } = await opened()
  await go(page, 5)
  await expect(page.getByRole('alert')).toContainText('这个页面出了差错')
  await go(page, 1)
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByRole('button', { name: '留痕' })).toHaveCount(0)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toContainText('上一件／下一件')
  await page.screenshot({ path: 'test-results/components/help.png' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('tells that a page stands on the screen only when its ink is there', async () => {
  const { page, errors } = await opened()
  await page.evaluate(() => {
    const inkWhenTold = new MutationObserver(() => {
      if (!document.body.textContent?.includes('版面已显示') || 'inkWhenTold' in window) return
      const canvas = document.querySelector('canvas')
      const dots = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      Object.assign(window, {
        inkWhenTold: dots.some((part, index) => index % 4 !== 3 && part > 0 && part < 128),
      })
    })
    inkWhenTold.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await go(page, 4)
  await expect(page.getByText('版面已显示')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'inkWhenTold'))).toBe(true)
  expect(errors).toEqual([])
})

const asked = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const all = JSON.parse(sessionStorage.getItem('asked') ?? '[]') as string[]
    return all.filter((json) => json.includes(wanted))
  }, `"name":"${name}"`)

test('locks over a dialog and the palette, keeps what was typed there and offers it again', async () => {
  const { page, errors } = await opened()
  const locks = async (count: number) =>
    expect.poll(async () => (await asked(page, 'session.lock')).length).toBe(count)
  await go(page, 2)
  await page.getByRole('button', { name: '作废' }).click()
  await page.keyboard.type('理由写到一半的时候')
  await page.keyboard.press('Control+l')
  await locks(1)
  expect((await asked(page, 'drafts.save')).join()).toContain('理由写到一半的时候')
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  const strip = page.getByRole('region', { name: '上次没有填完' })
  await strip.getByRole('button', { name: '接着填：作废发文字号' }).click()
  await page.getByRole('button', { name: '作废', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('理由写到一半的时候')).toBeVisible()
  await page.screenshot({ path: 'test-results/components/kept.png' })
  await dialog.getByRole('button', { name: '放回' }).click()
  await expect(dialog.getByRole('textbox', { name: '理由' })).toHaveValue('理由写到一半的时候')
  await expect(dialog.getByRole('button', { name: '放回' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(strip).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+l')
  await locks(2)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '两人确认' }).click()
  await page.keyboard.type('测试员乙')
  await page.keyboard.press('Enter')
  await page.keyboard.type('secret-word')
  await page.keyboard.press('Control+l')
  await locks(3)
  // A second person's proof is not half a form: neither the name nor the password is kept.
  const kept = (await asked(page, 'drafts.save')).join()
  expect(kept).not.toContain('测试员乙')
  expect(kept).not.toContain('secret-word')
  expect(errors).toEqual([])
})

test('keeps the box that is being typed in every five seconds, a cell of a grid too, for a cut in the power', async () => {
  const { page, errors } = await opened()
  await go(page, 2)
  await page.locator('input[name="title"]').focus()
  await page.keyboard.type('写到一半的标')
  const saved = async () => (await asked(page, 'drafts.save')).join()
  await expect.poll(saved, { timeout: 8000 }).toContain('写到一半的标')
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  await expect(page.getByRole('region', { name: '上次没有填完' })).toContainText('收文登记')
  await go(page, 2)
  await expect(page.getByText('上次在这里填写、没有办完的内容：写到一半的标')).toBeVisible()
  // What is typed beside it is one more draft, not the old one over again.
  await page.locator('textarea[name="remark"]').fill('另一件的备注')
  await page.locator('input[name="title"]').focus()
  await expect.poll(saved).toContain('另一件的备注')
  await page.getByRole('button', { name: '放回' }).click()
  await expect(page.locator('input[name="title"]')).toHaveValue('写到一半的标')
  await expect(page.locator('textarea[name="remark"]')).toHaveValue('另一件的备注')

  await go(page, 3)
  await page
    .getByRole('textbox', { name: /拟录用职位/u })
    .nth(1)
    .focus()
  await page.keyboard.type('四级主')
  await expect.poll(saved, { timeout: 8000 }).toContain('四级主')
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  await go(page, 3)
  await expect(page.getByRole('textbox', { name: /拟录用职位/u }).nth(1)).toHaveValue('四级主')
  expect(errors).toEqual([])
})

test('keeps a dialog that is left by Esc until its act is done', async () => {
  const { page, errors } = await opened()
  await go(page, 2)
  const dialog = page.getByRole('dialog')
  const drafts = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:form.')).length)
  await page.getByRole('button', { name: '作废' }).click()
  await page.keyboard.type('理由只写了一')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect.poll(drafts).toBe(1)
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await expect(dialog.getByText('理由只写了一')).toBeVisible()
  await dialog.getByRole('button', { name: '放回' }).click()
  await dialog.getByRole('textbox', { name: '理由' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.type('半')
  await page.keyboard.press('F9')
  await expect(page.getByText('已作废：理由只写了一半')).toBeVisible()
  await expect.poll(drafts).toBe(0)
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: '放回' })).toHaveCount(0)
  expect(errors).toEqual([])
})
