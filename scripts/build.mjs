import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject, projectRoot } from './setup/projectRoot.mjs'

// Builds the window and the main side into dist/, unless nothing has changed since the last build.

const sources = [
  'shared',
  'electron',
  'renderer',
  'vite.renderer.config.ts',
  'vite.main.config.ts',
  'scripts/build.mjs',
  'package-lock.json',
  'tsconfig.json',
]
const stampFile = inProject('dist', '.stamp')

/** What must be there after a build. */
const products = [
  'renderer/index.html',
  'renderer/press.html',
  ...['main', 'fallback', 'relay', 'core', 'parser'].map((name) => `electron/${name}.js`),
  'electron/preload.cjs',
]

const stamp = stampOf(sources)
if (process.argv.includes('--force') || !isBuilt(stamp)) await build()

/** @param {string} wanted */
function isBuilt(wanted) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === wanted &&
    products.every((product) => existsSync(inProject('dist', product)))
  )
}

async function build() {
  // Loaded only when needed: the daily start finds nothing to build.
  const { build: runVite } = await import('vite')
  rmSync(stampFile, { force: true })
  const main = inProject('vite.main.config.ts')
  await runVite({ configFile: inProject('vite.renderer.config.ts') })
  await runVite({ configFile: main })
  await runVite({ configFile: main, mode: 'preload' })
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

/**
 * A digest over names and contents of all sources and over what else decides the result.
 * @param {readonly string[]} places
 */
function stampOf(places) {
  const hash = createHash('sha256').update(`${process.version} test=${process.env.CQW_TEST_BUILD ?? ''}`)
  for (const file of places.flatMap(filesOf).sort())
    hash.update(`\0${path.relative(projectRoot, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} place @returns {string[]} */
function filesOf(place) {
  const full = inProject(place)
  if (!statSync(full).isDirectory()) return [full]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
