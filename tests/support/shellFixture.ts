import path from 'node:path'
import {
  type RelayOptions,
  type RunningRelay,
  runRelay,
} from '../../electron/shell/chromium/relay/runRelay.ts'
import type { WindowOpener } from './programWish.ts'
import { openerOf } from './shellChoice.ts'

/** How a test starts the shell; everything left out is the product's own. */
export interface ShellFixtureOptions {
  readonly dataFolder: string
  /** False shows the window on the display; CQW_HEADLESS=0 does the same. */
  readonly headless?: boolean
  readonly viewport?: { readonly width: number; readonly height: number }
  /** The core's program; the built core (npm run build) unless a test brings its own. */
  readonly coreEntry?: string
  /** The built window; dist/renderer of this checkout (npm run build) unless a test brings its own. */
  readonly rendererFolder?: string
  readonly notice?: 'restarted' | 'locked'
  /** Answers the folder dialog, since nobody sits at a headless window. */
  readonly chooseFolder?: (title: string) => Promise<string | null>
}

/** A running shell whose window a test drives by `page`. */
export interface ShellFixture extends RunningRelay {
  /** After a lock: starts a fresh core and window on the same folder, as the launcher does. */
  reopen(): Promise<ShellFixture>
  [Symbol.asyncDispose](): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')

/** Starts the product's relay, core and Chromium in this process and its children, headless at 1366×768 unless told otherwise. */
export async function startShell(options: ShellFixtureOptions): Promise<ShellFixture> {
  const open = openerOf(options)
  return fixtureOf(options, open, await (open === null ? runRelay(relayOptions(options)) : open()))
}

function fixtureOf(
  options: ShellFixtureOptions,
  open: WindowOpener | null,
  relay: RunningRelay,
): ShellFixture {
  return {
    ...relay,
    reopen: async () => {
      await relay.ended
      return open === null
        ? startShell({ ...options, notice: 'locked' })
        : fixtureOf(options, open, await open())
    },
    [Symbol.asyncDispose]: async () => {
      await relay.close()
    },
  }
}

/** Locks by the key and waits until core and window are gone; the window may go before the key is up. */
export async function lockByKey({ page, ended }: Pick<ShellFixture, 'page' | 'ended'>): Promise<void> {
  await Promise.race([page.keyboard.press('Control+l').catch(() => ended), ended])
  await ended
}

function relayOptions(options: ShellFixtureOptions): RelayOptions {
  const { dataFolder, coreEntry, rendererFolder, headless, viewport, ...rest } = options
  return {
    ...rest,
    build: 'test',
    fontFolder: path.join(root, 'assets/fonts'),
    headless: headless ?? process.env.CQW_HEADLESS !== '0',
    viewport: viewport ?? { width: 1366, height: 768 },
    rendererFolder: rendererFolder ?? path.join(root, 'dist/renderer'),
    core: { dataFolder, entry: coreEntry ?? path.join(root, 'dist/electron/core.js') },
  }
}
