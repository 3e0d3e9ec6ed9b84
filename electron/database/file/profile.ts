import type { Handle } from './driver.ts'

/** What every open connection must be set to, by pragma, and what it must answer when asked (security 20). */
const profile: readonly { readonly pragma: string; readonly set: string; readonly answers: unknown }[] = [
  { pragma: 'journal_mode', set: 'WAL', answers: 'wal' },
  // After switching to WAL the driver's build default is NORMAL, so this stands after it.
  { pragma: 'synchronous', set: 'FULL', answers: 2 },
  { pragma: 'temp_store', set: 'MEMORY', answers: 2 },
  { pragma: 'cache_size', set: '-65536', answers: -65536 },
  { pragma: 'secure_delete', set: 'ON', answers: 1 },
  { pragma: 'foreign_keys', set: 'ON', answers: 1 },
  { pragma: 'trusted_schema', set: 'OFF', answers: 0 },
  { pragma: 'cell_size_check', set: 'ON', answers: 1 },
  { pragma: 'mmap_size', set: '0', answers: 0 },
  // REPLACE would otherwise delete rows without asking the append-only triggers.
  { pragma: 'recursive_triggers', set: 'ON', answers: 1 },
]

const oldestSqlite = [3, 51, 3] as const

/** Sets the connection profile. */
export function setProfile(handle: Handle): void {
  for (const { pragma, set } of profile) handle.pragma(`${pragma} = ${set}`)
  handle.pragma('busy_timeout = 2000')
}

/** Reads every setting back; a connection that differs in one of them is not used. */
export function assertProfile(handle: Handle, cipher: string): void {
  for (const { pragma, answers } of profile) {
    const found = handle.pragma(pragma, { simple: true })
    // An encrypted build leaves mmap_size unanswered, which means the same as 0.
    if (found !== answers && !(pragma === 'mmap_size' && found === undefined))
      throw new Error(`connection profile: ${pragma} is ${String(found)}`)
  }
  const inUse = handle.pragma('cipher', { simple: true })
  if (inUse !== cipher) throw new Error(`connection profile: cipher is ${String(inUse)}`)
  const version = String(handle.prepare('SELECT sqlite_version()').pluck().get())
  if (!isAtLeast(version)) throw new Error(`connection profile: SQLite ${version} is too old`)
}

function isAtLeast(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, wanted] of oldestSqlite.entries()) {
    const found = parts[index] ?? 0
    if (found !== wanted) return found > wanted
  }
  return true
}
