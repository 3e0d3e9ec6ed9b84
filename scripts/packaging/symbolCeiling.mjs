import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { elfNeeds } from './elfNeeds.mjs'

/**
 * The newest symbol versions a packaged file may ask for: what 统信 UOS 20 and 银河麒麟 V10 have (glibc 2.28 and newer), and what Node 24's own
 * program needs of the C++ library.
 * @type {Readonly<Record<string, readonly number[]>>}
 */
export const ceilings = { GLIBC: [2, 28], GLIBCXX: [3, 4, 21], CXXABI: [1, 3, 11] }

/**
 * @param {readonly string[]} needs names as `GLIBC_2.34`
 * @returns {string[]} those that an older system does not have
 */
export function aboveCeiling(needs) {
  return needs.filter((need) => {
    const [, library = '', version = ''] = /^([A-Z]+)_(.+)$/.exec(need) ?? []
    const ceiling = ceilings[library]
    if (ceiling === undefined) return false
    // GLIBC_PRIVATE and GLIBC_ABI_DT_RELR are no numbers, and no promise of an older system either.
    return !/^\d+(\.\d+)*$/.test(version) || isNewer(version.split('.').map(Number), ceiling)
  })
}

/**
 * Every native file below a folder that asks for more than the ceilings, with what it asks for.
 * @param {string} folder
 * @returns {{ file: string, needs: string[] }[]}
 */
export function tooNewIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(folder, file), needs: aboveCeiling(needsOf(file)) }))
    .filter(({ needs }) => needs.length > 0)
}

/**
 * Throws where a native file of a packed folder asks for more than UOS 20 and Kylin V10 have, Electron's own included.
 * @param {string} folder
 */
export function refuseTooNewIn(folder) {
  const found = tooNewIn(folder).map(({ file, needs }) => `${file} 需要 ${needs.join('、')}`)
  if (found.length > 0)
    throw new Error(`拒绝打包：${found.join('；')}。统信 UOS 20、银河麒麟 V10 没有这些系统库版本。`)
}

/**
 * @param {string} file
 * @returns {string[]}
 */
export function needsOf(file) {
  return elfNeeds(readFileSync(file)) ?? []
}

/**
 * @param {readonly number[]} version
 * @param {readonly number[]} ceiling
 */
function isNewer(version, ceiling) {
  const length = Math.max(version.length, ceiling.length)
  const differences = Array.from({ length }, (_, index) => (version[index] ?? 0) - (ceiling[index] ?? 0))
  return (differences.find((difference) => difference !== 0) ?? 0) > 0
}
