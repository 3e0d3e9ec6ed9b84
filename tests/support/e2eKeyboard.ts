import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { type PersonKey, people } from '../../scripts/demonstration/people.ts'

/** Somebody who works with nothing but the keys; every method fails when the window is not where it should be. */
export interface Typist {
  readonly page: Page
  /** Presses keys one after the other. */
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** Presses the key until the field with this name has the focus, and types there. */
  goTo(name: string, key?: string): Promise<void>
  /** Waits until the primary act bears this name, then presses its key: F9, or Ctrl+Enter where F9 led to a gate. */
  act(name: RegExp, key?: 'F9' | 'Control+Enter'): Promise<void>
  /** Waits for words in the status line. */
  hears(words: string): Promise<void>
  /** Key events so far: those that typed content (`type`), and all others. Modifiers and repeats are none. */
  keys(): Promise<KeyCount>
}

export interface KeyCount {
  readonly content: number
  readonly acts: number
}

const pressesBeforeLost = 60

/** Takes a seat at the window; from now on it counts every press of a mouse button. */
export async function typistAt(page: Page): Promise<Typist> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointer = '0'
    document.documentElement.dataset.pressed = '0'
    window.addEventListener(
      'keydown',
      ({ key, repeat }) => {
        if (repeat || ['Control', 'Alt', 'Shift', 'Meta'].includes(key)) return
        const { dataset } = document.documentElement
        dataset.pressed = String(Number(dataset.pressed) + 1)
      },
      { capture: true },
    )
    window.addEventListener(
      'pointerdown',
      () => {
        document.documentElement.dataset.pointer = '1'
      },
      { capture: true },
    )
  })
  const primary = page.locator('[data-primary]').last()
  const pressed = async () => Number(await page.locator('html').getAttribute('data-pressed'))
  let content = 0
  return {
    page,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: async (text) => {
      const before = await pressed()
      await page.keyboard.type(text)
      content += (await pressed()) - before
    },
    keys: async () => ({ content, acts: (await pressed()) - content }),
    goTo: async (name, key = 'Enter') => {
      for (let count = 0; count < pressesBeforeLost; count += 1) {
        if ((await focusedName(page)).startsWith(name)) return
        await page.keyboard.press(key)
      }
      throw new Error(`${key} never came to ${name}`)
    },
    act: async (name, key = 'F9') => {
      await expect(primary).toHaveText(name, { timeout: 60_000 })
      await expect(primary).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 })
      await page.keyboard.press(key)
    },
    hears: async (words) => {
      await expect(page.getByRole('status', { name: '最近一步操作' })).toContainText(words, {
        timeout: 60_000,
      })
    },
  }
}

/** Logs in by keys alone. */
export async function typedLogin(page: Page, who: PersonKey): Promise<Typist> {
  const { loginName, password } = people[who]
  await expect(page.getByRole('textbox', { name: '账号' })).toBeFocused()
  const typist = await typistAt(page)
  await typist.type(loginName)
  await typist.press('Enter')
  await typist.type(password)
  await typist.press('Enter')
  await page.getByRole('navigation', { name: '主要栏目' }).waitFor()
  return typist
}

/** Fails when a mouse button was pressed since the typist sat down. */
export async function assertNoMouse({ page }: Typist): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-pointer', '0')
}

/** What a screen reader would call the field that has the focus; a choice is called by its group. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return ''
    const named = at instanceof HTMLInputElement && at.type === 'radio' ? at.closest('[role=radiogroup]') : at
    const labels = at === named && at instanceof HTMLInputElement ? [...(at.labels ?? [])] : []
    const byId = (named?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
    const own = at instanceof HTMLButtonElement ? at.textContent : null
    return (
      [named?.getAttribute('aria-label'), ...[...byId, ...labels].map((label) => label?.textContent), own]
        .find((words) => words !== undefined && words !== null && words.trim() !== '')
        ?.trim() ?? ''
    )
  })
}

/** Takes over the desk by the digit of the lock page and the password; a name that is no longer offered there fails. */
export async function digitLogin(page: Page, who: PersonKey): Promise<Typist> {
  const { name, password } = people[who]
  const typist = await typistAt(page)
  const entry = page.getByRole('button', { name: new RegExp(`^[1-9].*${name}`, 'u') })
  await entry.waitFor()
  await typist.press(((await entry.textContent()) ?? '').trim().slice(0, 1))
  await expect(page.getByLabel('口令', { exact: true })).toBeFocused()
  await typist.type(password)
  await typist.press('Enter')
  await page.getByRole('navigation', { name: '主要栏目' }).waitFor()
  return typist
}
