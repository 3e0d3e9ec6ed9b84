import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * What differs from the last commit, with the content of each such file; null outside a git checkout.
 * @param {string} root
 * @returns {Map<string, string> | null} file → state and content
 */
export function treeFingerprint(root) {
  const { status, stdout } = spawnSync(
    'git',
    ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) return null
  const entries = stdout.split('\0').filter((entry) => entry !== '')
  return new Map(
    entries.map((entry) => [
      entry.slice(3),
      `${entry.slice(0, 2)} ${contentOf(path.join(root, entry.slice(3)))}`,
    ]),
  )
}

/**
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 * @returns {string[]} files that are not as they were
 */
export function changedFiles(before, after) {
  const files = new Set([...before.keys(), ...after.keys()])
  return [...files].filter((file) => before.get(file) !== after.get(file)).sort()
}

/** @param {string} file */
function contentOf(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return 'absent'
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
