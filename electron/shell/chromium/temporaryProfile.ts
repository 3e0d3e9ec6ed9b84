import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unprivilegedWrapper } from './sandbox.ts'

const prefix = 'cqw-browser-'

/** A browser's throw-away surroundings: everything it writes lies in `folder` and goes with it. */
export interface TemporaryProfile {
  readonly folder: string
  readonly profile: string
  /** What to start: the browser itself or, as root, the script that gives root up first. */
  readonly executable: string
  /** Sends what libraries around the browser write into the same folder. */
  readonly env: Record<string, string>
  wipe(): void
}

/** Makes the folder for one browser; as root it belongs to the account the browser will run under. */
export function makeTemporaryProfile(browser: string, runAs: number | null): TemporaryProfile {
  const folder = mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`))
  const home = path.join(folder, 'home')
  const profile = path.join(folder, 'profile')
  for (const made of [home, profile]) {
    mkdirSync(made, { mode: 0o700 })
    if (runAs !== null) chownSync(made, runAs, runAs)
  }
  const env: Record<string, string> = {
    TMPDIR: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_DATA_HOME: path.join(home, 'data'),
  }
  const executable = runAs === null ? browser : path.join(folder, 'browser')
  if (runAs !== null) {
    // Others may pass through but not list: the unprivileged account has to reach its own two folders.
    chmodSync(folder, 0o711)
    writeFileSync(executable, unprivilegedWrapper(browser, runAs, home), { mode: 0o755 })
    Object.assign(env, displayAccess(home, runAs))
  }
  return { folder, profile, executable, env, wipe: () => wipeFolder(folder) }
}

// Root's own key to the display is unreadable for the account the browser runs under.
function displayAccess(home: string, runAs: number): Record<string, string> {
  const own = process.env.XAUTHORITY ?? path.join(os.homedir(), '.Xauthority')
  if (!existsSync(own)) return {}
  const copy = path.join(home, 'xauthority')
  copyFileSync(own, copy)
  chmodSync(copy, 0o600)
  chownSync(copy, runAs, runAs)
  return { XAUTHORITY: copy }
}

/** Removes what browsers left behind whose starter was killed; folders of living processes stay. */
export function wipeAbandonedProfiles(): void {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) wipeFolder(path.join(os.tmpdir(), name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function wipeFolder(folder: string): void {
  // A dying browser may still write for a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
