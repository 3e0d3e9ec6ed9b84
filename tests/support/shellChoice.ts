import type { RunningRelay } from '../../electron/shell/chromium/runRelay.ts'
import { findElectronBinary } from '../../scripts/setup/electronBinary.mjs'
import { electronOpener } from './electronBinaryShell.ts'
import { standInOpener } from './standInShell.ts'

/** Opens the next window of one program: the first call starts it, a later one waits for the window that follows a lock. */
export type WindowOpener = () => Promise<RunningRelay>

/** What a program is started with, whatever the shell. */
export interface ProgramWish {
  readonly dataFolder: string
  readonly coreEntry?: string | undefined
  readonly chooseFolder?: ((title: string) => Promise<string | null>) | undefined
}

/** The way to the windows of the shell that this run of tests drives (CQW_SHELL); null for the Chromium shell, which runs in the test's own process. */
export function openerOf(wish: ProgramWish): WindowOpener | null {
  const shell = process.env.CQW_SHELL ?? 'chromium'
  if (shell === 'chromium') return null
  if (shell === 'electron-stand-in') return standInOpener(wish)
  const program = findElectronBinary()
  if (shell !== 'electron' || program === null) throw new Error(`no such shell here: ${shell}`)
  return electronOpener(program, wish)
}
