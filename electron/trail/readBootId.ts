import { randomUUID } from 'node:crypto'
import fs from 'node:fs'

const linuxBootId = '/proc/sys/kernel/random/boot_id'

/** What monotone times are counted from: the machine's start where the system names it, this process's start elsewhere. */
export function readBootId(): string {
  const named = fs.existsSync(linuxBootId) ? fs.readFileSync(linuxBootId, 'utf8').trim() : ''
  return /^[0-9a-f-]{36}$/.test(named) ? named : randomUUID()
}
