import { chmodSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies everything a package installs below one folder, readable for everyone, as it will lie on the machine.
 * @param {import('./fpmRequest.mjs').FpmRequest['contents']} contents
 * @param {string} folder
 */
export function layOut(contents, folder) {
  for (const { source, place } of contents) {
    const target = path.join(folder, place)
    mkdirSync(path.dirname(target), { recursive: true })
    cpSync(source, target, { recursive: true, verbatimSymlinks: true })
  }
  openTo(folder)
}

/**
 * Whatever the umask of the machine that built: programs stay programs, the rest is read by all and written by its owner.
 * @param {string} folder
 */
function openTo(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) openTo(place)
    else if (entry.isFile()) chmodSync(place, (statSync(place).mode & 0o100) !== 0 ? 0o755 : 0o644)
  }
}
