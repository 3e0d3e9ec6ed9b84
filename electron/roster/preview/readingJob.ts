import type { CallContext } from '../../call/callContext.ts'

/** The reading that is under way: one window, one wizard, one file at a time. */
let running: AbortController | null = null

/** Often enough for an eye; every announcement is drawn, and drawing takes the processor from the work itself. */
const announceEveryMs = 100

/** Told to the window while a file is read or a list is stored. */
export type Tell = (done: number, total: number) => void

/** Runs a long reading that `cancelReading` can stop; a new one stops the old. Progress goes out under the job `rosters.preview`. */
export async function reading<T>(
  { announce }: Pick<CallContext, 'announce'>,
  work: (signal: AbortSignal, onProgress: Tell) => Promise<T>,
): Promise<T> {
  running?.abort()
  const own = new AbortController()
  running = own
  try {
    let next = 0
    return await work(own.signal, (done, total) => {
      const now = performance.now()
      if (now < next) return
      next = now + announceEveryMs
      announce({
        kind: 'progress',
        job: 'rosters.preview',
        done,
        total,
        words: `正在读取名单 第 ${done}/${total} 行`,
      })
    })
  } finally {
    if (running === own) running = null
  }
}

/** Stops the reading that is under way, if there is one. */
export function cancelReading(): void {
  running?.abort()
}
