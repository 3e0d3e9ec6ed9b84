import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A data folder held by this process until it ends, however it ends. */
export interface InstanceLock {
  release(): Promise<void>
}

/** Which part of a folder is claimed: `instance` by the launcher or Electron's main, `writer` by whoever owns a core, `core` by that core itself. */
export type LockName = 'instance' | 'writer' | 'core'

/** What a claim says and hears. */
export interface LockOptions {
  readonly folder: string
  readonly name: LockName
  /** How long to wait for a holder that is just ending. */
  readonly waitMs?: number
  /** Somebody started the program again on this folder: come to the front. */
  readonly onKnock?: () => void
}

// A socket path holds 107 bytes on Linux, 103 on macOS.
const longestSocketPath = 100
const pollMs = 25

/** Claims the folder, or answers null when somebody alive holds it (who has been knocked at). A lock left by a killed process is cleared. */
export async function claimFolder(options: LockOptions): Promise<InstanceLock | null> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const place = lockPlace(options.folder, options.name)
  const until = Date.now() + (options.waitMs ?? 0)
  for (;;) {
    const held = await alone(options.folder, () => holdOrNull(place, options))
    if (held !== null) return { release: async () => void (await Promise.all(held.map(closed))) }
    if (Date.now() >= until) return null
    await sleep(pollMs)
  }
}

/** True while some process holds any part of this folder; who holds the instance is knocked at. */
export async function isHeld(folder: string): Promise<boolean> {
  for (const name of ['core', 'writer', 'instance'] as const) {
    const lasting = lastingName({ folder, name })
    if ((await isAnswered(lockPlace(folder, name))) || (lasting !== null && (await isAnswered(lasting))))
      return true
  }
  return false
}

/** The socket (a named pipe on Windows) that stands for one lock of one folder. */
export function lockPlace(folder: string, name: LockName): string {
  const real = realpathSync(folder)
  const digest = createHash('sha256')
    .update(process.platform === 'win32' ? real.toLowerCase() : real)
    .digest('hex')
  if (process.platform === 'win32') return `\\\\.\\pipe\\cqw-${name}-${digest.slice(0, 32)}`
  const inside = path.join(real, `.${name}.sock`)
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside
  return path.join(os.tmpdir(), `cqw-${name}-${digest.slice(0, 32)}.sock`)
}

/**
 * The claim itself: the socket that others knock at, and where there are such names one that cannot be removed while its process
 * lives, so that a socket taken away from the folder does not let a second one in. Null when somebody holds either.
 */
async function holdOrNull(place: string, options: LockOptions): Promise<readonly net.Server[] | null> {
  const lasting = lastingName(options)
  if (lasting !== null && (await isAnswered(lasting))) return null
  const server = await listenOrNull(place, options.onKnock)
  if (server === null || lasting === null) return server === null ? null : [server]
  const second = await listening(lasting, options.onKnock)
  if (second !== null) return [server, second]
  await closed(server)
  return null
}

// Forgotten by the kernel with the process; named by what the folder is, not by where it is seen. Only Linux has such names.
function lastingName({ folder, name }: Pick<LockOptions, 'folder' | 'name'>): string | null {
  if (process.platform !== 'linux') return null
  const { dev, ino } = statSync(folder)
  return `\0cqw-${name}-${dev}-${ino}`
}

async function listenOrNull(place: string, onKnock: LockOptions['onKnock']): Promise<net.Server | null> {
  if (await isAnswered(place)) return null
  // Nobody answers: what lies there was left by a process that is gone. A pipe on Windows goes with its process.
  if (process.platform !== 'win32') rmSync(place, { force: true })
  return listening(place, onKnock)
}

// Two starters that find the same dead lock must not both clear it, so the look and the claim are done one at a time:
// under a name that the kernel itself forgets with its process. Only Linux has such names; only Linux needs them.
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work()
  const { dev, ino } = statSync(folder)
  const turn = await waitForTurn(`\0cqw-claim-${dev}-${ino}`)
  try {
    return await work()
  } finally {
    await closed(turn)
  }
}

async function waitForTurn(place: string): Promise<net.Server> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const server = await listening(place, undefined)
    if (server !== null) return server
    await sleep(pollMs)
  }
  throw new Error('the data folder could not be claimed: another start does not end')
}

// Null when the place is taken.
function listening(place: string, onKnock: LockOptions['onKnock']): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((connection) => {
      connection.on('error', () => undefined)
      connection.end()
      onKnock?.()
    })
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(place, () => {
      server.unref()
      resolve(server)
    })
  })
}

// Connecting is the knock: the holder hears of it.
function isAnswered(place: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const connection = net.connect(place)
    connection.once('connect', () => {
      connection.destroy()
      resolve(true)
    })
    connection.once('error', (error) => {
      if ('code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED')) resolve(false)
      // A holder whose queue of knocks is full is alive; one that ends while we knock is not gone yet, and whoever waits asks again.
      // So is one that belongs to another user.
      else if ('code' in error && /^(EAGAIN|ECONNRESET|EACCES)$/.test(String(error.code))) resolve(true)
      else reject(error)
    })
  })
}

function closed(server: net.Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
