import { app } from 'electron'
import type { Log } from '../../log/log.ts'
import { exitCodes } from '../exitCodes.ts'
import { createRestartPolicy } from '../restartPolicy.ts'
import type { RunningSession, SessionEnding } from '../runSession.ts'
import { sayAtEnd } from './sayAtEnd.ts'

/** Starts one session of core and window; `notice` says in the address why the window stands there again. */
export type StartSession = (notice: string) => Promise<RunningSession>

/** Runs sessions one after the other until the person closes the window or it cannot go on; answers with the exit code. */
export async function keepRunning(start: StartSession, log: Log): Promise<number> {
  const mayRestart = createRestartPolicy(() => performance.now())
  const stop = listenForTheEnd()
  let notice = ''
  for (;;) {
    const ending = await oneSession(start, { notice, stop, log })
    if (stop.isAsked()) return exitCodes.closed
    if (ending.kind === 'locked') notice = '?notice=locked'
    else if (ending.kind === 'crashed' && mayRestart()) notice = '?notice=restarted'
    else {
      await sayWhy(ending)
      return exitCodes[ending.kind]
    }
  }
}

type Stop = ReturnType<typeof listenForTheEnd>

async function oneSession(
  start: StartSession,
  { notice, stop, log }: { readonly notice: string; readonly stop: Stop; readonly log: Log },
): Promise<SessionEnding> {
  try {
    const session = await start(notice)
    stop.follow(session)
    if (notice === '' && session.isUsable) process.stdout.write('window-ready\n')
    return await session.ended
  } catch (error) {
    log.error('the window did not load', { error })
    return { kind: 'crashed', what: 'window' }
  } finally {
    stop.follow(null)
  }
}

// Signals, the system's end of session and a quit from outside end the running session in order: the core writes its last entry first.
function listenForTheEnd() {
  let asked = false
  let running: RunningSession | null = null
  const quit = () => {
    asked = true
    void running?.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit)
  app.on('before-quit', (event) => {
    event.preventDefault()
    quit()
  })
  return {
    isAsked: () => asked,
    follow: (session: RunningSession | null) => {
      running = session
      if (asked) void session?.close()
    },
  }
}

async function sayWhy(ending: SessionEnding): Promise<void> {
  if (ending.kind === 'refused') await sayAtEnd(ending.words)
  if (ending.kind === 'crashed') await sayAtEnd('程序一分钟内多次意外退出，已停止重启。请联系系统管理员。')
}
