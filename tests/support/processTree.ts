import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** One process as /proc shows it. */
export interface SeenProcess {
  readonly pid: number
  readonly parent: number
  readonly commandLine: string
}

/** Every process below `root`, itself included. */
export function processTree(root: number): readonly SeenProcess[] {
  const all = allProcesses()
  const found = all.filter(({ pid }) => pid === root)
  for (const one of found) found.push(...all.filter(({ parent, pid }) => parent === one.pid && pid !== root))
  return found
}

function allProcesses(): readonly SeenProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => seen(pid) ?? [])
}

function seen(pid: number): SeenProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return null
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { pid, parent: Number(parent), commandLine }
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/** Whether a process is there and no zombie. */
export function isRunning(pid: number): boolean {
  return seen(pid) !== null
}

/** Milliseconds until `done` holds; throws after `limitMs`. */
export async function timeUntil(done: () => boolean, limitMs: number): Promise<number> {
  const began = performance.now()
  while (!done()) {
    if (performance.now() - began > limitMs) throw new Error(`not within ${limitMs} ms`)
    await sleep(50)
  }
  return performance.now() - began
}

/** Internet sockets that processes hold which listen or are connected, as `kind local state`. */
export function internetSockets(pids: readonly number[]): readonly string[] {
  const inodes = new Set(pids.flatMap(socketInodes))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? ''))
      .map((fields) => `${kind} ${fields[1]} ${fields[3]}`),
  )
}

function socketInodes(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`)
      return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []
    })
  } catch (error) {
    // A descriptor or a process may be gone by the time it is read.
    if (error instanceof Error) return []
    throw error
  }
}
