import type { RunningRelay } from '../../electron/shell/chromium/relay/runRelay.ts'

/** Opens the next window of one program: the first call starts it, a later one waits for the window that follows a lock. */
export type WindowOpener = () => Promise<RunningRelay>

/** What a program is started with, whatever the shell. */
export interface ProgramWish {
  readonly dataFolder: string
  readonly coreEntry?: string | undefined
  readonly chooseFolder?: ((title: string) => Promise<string | null>) | undefined
}
