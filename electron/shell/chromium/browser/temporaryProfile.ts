import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { browserScript } from './browserScript.ts'

const prefix = 'cqw-browser-'

/** A browser's throw-away surroundings: everything it writes lies in `folder` and goes with it. */
export interface TemporaryProfile {
  readonly folder: string
  readonly profile: string
  /** What to start: a script around the browser (Windows: the browser itself). */
  readonly executable: string
  /** Sends what libraries around the browser write into the same folder. */
  readonly env: Record<string, string>
  /** How the browser ended; null while it runs and where nobody wrote it down. */
  exitStatus(): number | null
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
  // Others may pass through but not list: the unprivileged account has to reach its own two folders.
  if (runAs !== null) chmodSync(folder, 0o711)
  if (runAs !== null) Object.assign(env, displayAccess(home, runAs))
  const statusFile = path.join(folder, 'status')
  const executable = process.platform === 'win32' ? browser : path.join(folder, 'browser')
  if (executable !== browser)
    writeFileSync(executable, browserScript({ browser, runAs, home, statusFile }), { mode: 0o755 })
  return {
    folder,
    profile,
    executable,
    env,
    exitStatus: () => (existsSync(statusFile) ? Number(readFileSync(statusFile, 'utf8')) : null),
    wipe: () => wipeFolder(folder),
  }
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
