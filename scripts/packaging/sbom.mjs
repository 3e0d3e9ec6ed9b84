import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { inProject } from '../setup/projectRoot.mjs'

/**
 * @typedef {{ version?: string, license?: string, integrity?: string, dependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 * @typedef {{ name: string, version: string, dependencies?: Record<string, string> }} Manifest
 */

/** Packages that are dependencies of a checkout and no part of the product: the fallback shell's. */
const leftOut = new Set(['playwright-core'])
/** The shell ships as a whole beside the archive. */
const shell = 'electron'

/**
 * The bill of materials of the product as CycloneDX 1.6: what ships as packages, what is built into the window and the main side, and
 * Electron, with the digests of the lock file. The same sources give the same text.
 * @param {{ manifest: Manifest, lock: Lock, imported: readonly string[] }} project `imported`: the packages that sources import
 */
export function sbomOf({ manifest, lock, imported }) {
  const roots = [...Object.keys(manifest.dependencies ?? {}), ...imported].filter(
    (name) => !leftOut.has(name),
  )
  const components = [...closure(lock, roots), `node_modules/${shell}`].map((place) =>
    componentOf(lock, place),
  )
  const application = {
    type: 'application',
    name: manifest.name,
    version: manifest.version,
    'bom-ref': manifest.name,
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: application },
    components: components.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  }
}

/** The bill of this checkout. */
export function sbomOfProject() {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(inProject(name), 'utf8'))
  return sbomOf({
    manifest: read('package.json'),
    lock: read('package-lock.json'),
    imported: importedPackages(),
  })
}

/** Packages that the sources of the product import, types included in what may be too much by a line, never too little. */
function importedPackages() {
  const texts = ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(inProject(folder, file), 'utf8')),
  )
  const names = texts.flatMap((text) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)].map(([, name = '']) => packageOf(name)),
  )
  const isPackage = (/** @type {string} */ name) =>
    !name.startsWith('node:') && !builtinModules.includes(name)
  return [...new Set(names)].filter((name) => isPackage(name) && name !== shell)
}

/** @param {string} name */
function packageOf(name) {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}

/**
 * The places in the lock file that the roots reach, each found where Node would look for it.
 * @param {Lock} lock
 * @param {readonly string[]} roots
 * @returns {string[]}
 */
function closure(lock, roots) {
  /** @type {Set<string>} */
  const places = new Set()
  const open = roots.map((name) => ({ from: '', name }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const place = placeOf(lock, next.from, next.name)
    if (place === null || places.has(place)) continue
    places.add(place)
    const names = Object.keys(lock.packages[place]?.dependencies ?? {})
    open.push(...names.map((name) => ({ from: place, name })))
  }
  return [...places]
}

/**
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 * @returns {string | null}
 */
function placeOf(lock, from, name) {
  const place = path.posix.join(from, 'node_modules', name)
  if (place in lock.packages) return place
  if (from === '') return null
  return placeOf(lock, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name)
}

/**
 * @param {Lock} lock
 * @param {string} place
 */
function componentOf(lock, place) {
  const { version = '', license, integrity } = lock.packages[place] ?? {}
  const name = place.replace(/^.*node_modules\//, '')
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const digest = /^sha512-(.+)$/.exec(integrity ?? '')?.[1]
  return {
    type: name === shell ? 'framework' : 'library',
    'bom-ref': `${place}@${version}`,
    name,
    version,
    purl,
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(digest === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
  }
}
