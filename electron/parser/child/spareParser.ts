import type { ChildLike, SpawnParser } from './childLike.ts'

/** Children for files, one of them started before its file is there. */
export interface SpareParser {
  /** Starts a child ahead, unless one waits already. */
  prepare(): void
  /** The child that waits, or a new one; it is the caller's, who kills it. */
  take(): ChildLike
}

/** Keeps at most one child waiting, and that no longer than `idleMs`: a file that never comes shall not leave a process behind. */
export function spareParser(spawn: SpawnParser, idleMs: number): SpareParser {
  let waiting: { readonly child: ChildLike; readonly timer: NodeJS.Timeout } | null = null
  const release = () => {
    const released = waiting?.child
    clearTimeout(waiting?.timer)
    waiting = null
    return released
  }
  return {
    prepare: () => {
      if (waiting !== null) return
      const child = spawn()
      const timer = setTimeout(() => release()?.kill(), idleMs)
      timer.unref()
      waiting = { child, timer }
      child.onExit(() => {
        if (waiting?.child === child) release()
      })
    },
    take: () => release() ?? spawn(),
  }
}
