import { app } from 'electron'
import type { Log } from '../../log/log.ts'
import { exitCodes } from '../exitCodes.ts'
import { sayAtEnd } from './sayAtEnd.ts'

/** What has to be done before the program may end of itself. */
export interface LastDuties {
  readonly log: Log
  /** Gives the data folder back. */
  release(): Promise<void>
}

let duties: LastDuties | null = null

/** Names what an unexpected end has to leave in order; until then it only writes the message and ends. */
export function prepareForTheWorst(last: LastDuties): void {
  duties = last
}

/** Ends the program after an error nobody expected: logged without words of its own, said in a sentence, the data folder given back. */
export function endByFailure(error: unknown): void {
  duties?.log.error('the program failed', { error })
  void sayAtEnd('程序出现意外错误，即将退出；已保存的内容不受影响。请重新打开程序，仍不行请联系系统管理员。')
    .then(() => duties?.release())
    .finally(() => app.exit(exitCodes.crashed))
}

/** Takes the place of Electron's English dialog, and of the warning that is all an unhandled rejection would get. */
export function catchUnhandled(): void {
  process.on('uncaughtException', endByFailure)
  process.on('unhandledRejection', endByFailure)
}
