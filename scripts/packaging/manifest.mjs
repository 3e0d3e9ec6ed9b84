import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What is written about the other files and therefore cannot be listed among them. */
const papers = ['manifest.json', 'manifest.json.sig', 'signature.txt']

/**
 * @typedef {{ path: string, size: number, sha256: string }} ListedFile
 *
 * Every file of a packed folder with its digest, by path; links and the papers themselves are left out.
 * @param {string} folder
 * @returns {ListedFile[]}
 */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !isPaper(folder, file))
    .map((file) => {
      const bytes = readFileSync(file)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { path: path.relative(folder, file).split(path.sep).join('/'), size: bytes.length, sha256 }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * What differs between a folder and what a manifest says about it: files that are missing, added or not as they were.
 * @param {readonly ListedFile[]} listed
 * @param {string} folder
 * @returns {string[]} paths, sorted
 */
export function differencesFrom(listed, folder) {
  const said = new Map(listed.map((file) => [file.path, file.sha256]))
  const found = new Map(filesOf(folder).map((file) => [file.path, file.sha256]))
  return [...new Set([...said.keys(), ...found.keys()])]
    .filter((name) => said.get(name) !== found.get(name))
    .sort()
}

/**
 * @param {string} folder
 * @param {string} file
 */
function isPaper(folder, file) {
  return papers.some((name) => file === path.join(folder, 'resources', name))
}
