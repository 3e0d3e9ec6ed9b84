import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { breachesOf } from './accessibility.ts'
import { lockByKey, type ShellFixture, startShell } from './shellFixture.ts'
import { type TeamKey, team } from './team.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** What a walk says of itself. */
export interface WalkOptions {
  /** The folder below test-results that keeps its pictures. */
  readonly subject: string
  /** What the machine's clock shows when the walk begins; the real time when left out. */
  readonly at?: string
}

/** The real window on a prepared workstation, with the team in front of it one after the other. */
export interface SeatedShell extends AsyncDisposable {
  /** The window as it stands; another one after each change of seat. */
  page(): Page
  /** Lets this person log in by keyboard, after whoever sits there has locked the machine by its key. */
  sit(who: TeamKey): Promise<Page>
  /** Locks the machine by its key and waits for the fresh login page. */
  leave(): Promise<Page>
  /** Keeps a picture of the screen. */
  shot(name: string): Promise<void>
  /** Keeps a picture and fails the test for what axe finds, but lets it go on to the screens that follow. */
  look(name: string): Promise<void>
}

/** Closes the prepared workstation and opens the window on its data; leaving takes window, core and folder away. */
export async function seatedShell(
  workstation: Pick<TestWorkstation, 'dataFolder' | 'store'>,
  { subject, at }: WalkOptions,
): Promise<SeatedShell> {
  const { dataFolder, store } = workstation
  await store.close()
  // The core inherits the variable; no other process reads this one's.
  if (at !== undefined) process.env.CQW_TEST_AHEAD_MS = String(Date.parse(at) - Date.now())
  const { CQW_RENDERER: rendererFolder } = process.env
  let shell: ShellFixture = await startShell({
    dataFolder,
    ...(at === undefined ? {} : { coreEntry: path.join(import.meta.dirname, 'laterCore.ts') }),
    ...(rendererFolder ? { rendererFolder } : {}),
  })
  const leave = async () => {
    await lockByKey(shell)
    shell = await shell.reopen()
    await shell.page.getByLabel('账号').waitFor()
    return shell.page
  }
  const shot = async (name: string) => {
    await shell.page.screenshot({ path: `test-results/${subject}/${name}.png` })
  }
  return {
    page: () => shell.page,
    leave,
    sit: async (who) => {
      if (await railOf(shell.page).isVisible()) await leave()
      await logIn(shell.page, who)
      return shell.page
    },
    shot,
    look: async (name) => {
      await shot(name)
      expect.soft(await breachesOf(shell.page, name)).toEqual([])
    },
    [Symbol.asyncDispose]: async () => {
      Reflect.deleteProperty(process.env, 'CQW_TEST_AHEAD_MS')
      await shell.close()
      fs.rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const railOf = (page: Page) => page.getByRole('navigation', { name: '主要栏目' })

async function logIn(page: Page, who: TeamKey): Promise<void> {
  await page.getByLabel('账号').fill(team[who].loginName)
  await page.getByLabel('口令', { exact: true }).fill(team[who].password)
  await page.keyboard.press('Enter')
  await railOf(page).waitFor({ timeout: 30_000 })
}
