import { readFileSync } from 'node:fs'

const everyMs = 100

/** A process that is watched, and the most memory it may hold. */
export interface Watched {
  /** Undefined until it has started and once it has ended. */
  readonly process: { readonly pid?: number | undefined }
  readonly megabytes: number
}

/**
 * Looks every 100 ms at the memory that a process holds, and calls `exceeded` once it is more than it may: the cap of a heap does not cover
 * buffers. Linux alone tells. Returns how to stop.
 */
export function watchMemory({ process: watched, megabytes }: Watched, exceeded: () => void): () => void {
  if (process.platform !== 'linux') return () => undefined
  const timer = setInterval(() => {
    if (heldBy(watched.pid) <= megabytes * 1024 * 1024) return
    clearInterval(timer)
    exceeded()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** The memory that a process holds now, in bytes; 0 before it was started and after its end, which is told by other means. */
function heldBy(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
