import fs from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import {
  type RelayOptions,
  type RunningRelay,
  runRelay,
} from '../../electron/shell/chromium/relay/runRelay.ts'
import { type PersonKey, people } from './people.ts'

/** How a desk is set up. */
export interface DeskOptions {
  readonly dataFolder: string
  /** Where screenshots go; none are made without it. */
  readonly pictureFolder?: string
  readonly headless: boolean
  /** Looks at every screen a picture is due of, whether or not pictures are made. */
  readonly look?: (page: Page, title: string) => Promise<void>
  /** Hears a line for each act. */
  readonly tell?: (line: string) => void
  /** What the relay needs beside the data folder: built window, fonts, core program. */
  readonly relay: Omit<RelayOptions, 'headless' | 'viewport' | 'notice' | 'build'>
  /** Opens the windows of another shell, one after the other, instead of the Chromium shell in this process. */
  readonly open?: () => Promise<RunningRelay>
}

/** One picture that was taken, for the index page. */
export interface Picture {
  readonly file: string
  readonly title: string
}

/** The real window with somebody in front of it: the demonstration and the end-to-end tests both work through it. */
export interface Desk {
  readonly pictures: readonly Picture[]
  page(): Page
  /** Makes sure this person is at the machine: locks and logs in when it is somebody else. */
  as(who: PersonKey): Promise<Page>
  /** Locks the machine and waits for the fresh window. */
  lock(): Promise<void>
  /** Notes that the person in front of the window is now this one (after the ceremony nobody is). */
  picture(title: string): Promise<void>
  tell(line: string): void
  close(): Promise<void>
}

const viewport = { width: 1366, height: 768 }

/** Starts the product's own relay, core and browser on a data folder and returns the desk in front of it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const pictures: Picture[] = []
  let relay = await start(options, undefined)
  let present: PersonKey | null = null

  const lock = async () => {
    // The window may be gone before the key is up: that is what the key is for.
    await Promise.race([relay.page.keyboard.press('Control+l').catch(() => relay.ended), relay.ended])
    await relay.ended
    relay = await start(options, 'locked')
    present = null
  }
  const desk: Desk = {
    pictures,
    page: () => relay.page,
    lock,
    as: async (who) => {
      if (present === who) return relay.page
      if (present !== null) await lock()
      await logIn(relay.page, who)
      present = who
      return relay.page
    },
    picture: async (title) => {
      await options.look?.(relay.page, title)
      if (options.pictureFolder === undefined) return
      const file = `${String(pictures.length + 1).padStart(2, '0')}-${title}.png`
      await relay.page.screenshot({ path: path.join(options.pictureFolder, file) })
      pictures.push({ file, title })
    },
    tell: (line) => options.tell?.(line),
    close: async () => {
      await relay.close()
    },
  }
  if (options.pictureFolder !== undefined) fs.mkdirSync(options.pictureFolder, { recursive: true })
  return desk
}

function start(options: DeskOptions, notice: 'locked' | undefined): Promise<RunningRelay> {
  if (options.open !== undefined) return options.open()
  return runRelay({
    ...options.relay,
    build: 'test',
    headless: options.headless,
    viewport,
    ...(notice === undefined ? {} : { notice }),
  })
}

/** Logs somebody in at the lock page. */
export async function logIn(page: Page, who: PersonKey): Promise<void> {
  const { loginName, password } = people[who]
  await fill(page.getByRole('textbox', { name: '账号' }), loginName)
  await fill(page.getByLabel('口令'), password)
  await page.getByRole('button', { name: /^登录/u }).click()
  await page.getByRole('navigation', { name: '主要栏目' }).waitFor()
}

/** Types into a field and leaves it, as a person does: fields take their value when they are left. */
export async function fill(field: Locator, value: string): Promise<void> {
  await field.fill(value)
  await field.press('Tab')
}

/** Opens a screen by its name through the palette, as somebody does who does not remember its key. */
export async function goTo(desk: Desk, name: string): Promise<void> {
  const page = desk.page()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill(name)
  await page.getByRole('option').filter({ hasText: name }).first().click()
  await dialog.waitFor({ state: 'hidden' })
}
