import { findElectronBinary } from '../../scripts/setup/electronBinary.mjs'
import { electronOpener } from './electronBinaryShell.ts'
import type { ProgramWish, WindowOpener } from './programWish.ts'
import { standInOpener } from './standInShell.ts'

/** The way to the windows of the shell that this run of tests drives (CQW_SHELL); null for the Chromium shell, which runs in the test's own process. */
export function openerOf(wish: ProgramWish): WindowOpener | null {
  const shell = process.env.CQW_SHELL ?? 'chromium'
  if (shell === 'chromium') return null
  if (shell === 'electron-stand-in') return standInOpener(wish)
  const program = findElectronBinary()
  if (shell !== 'electron' || program === null) throw new Error(`no such shell here: ${shell}`)
  return electronOpener(program, wish)
}
