import path from 'node:path'
import type { Page } from 'playwright-core'
import { type ShellFixture, startShell } from '../support/shellFixture.ts'
import { team } from '../support/team.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The core as it is built and shipped: its sources take several times as long to load. */
export const builtCore = path.join(root, 'dist/electron/core.js')

/** The product's shell with its built core and window on a data folder, in a headless window. */
export function startProduct(dataFolder: string): Promise<ShellFixture> {
  return startShell({ dataFolder, coreEntry: builtCore })
}

/** Logs 甲 in by the login page and waits until the work begins. */
export async function logIn(page: Page): Promise<void> {
  await page.getByLabel('账号').fill(team.jia.loginName)
  await page.getByLabel('口令', { exact: true }).fill(team.jia.password)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: '待办' }).waitFor({ timeout: 60_000 })
}
