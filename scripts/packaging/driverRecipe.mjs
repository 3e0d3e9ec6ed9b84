import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inProject } from '../setup/projectRoot.mjs'

/** @typedef {'x64' | 'arm64'} Arch */

/** The Debian release whose compiler and libraries the driver is rebuilt with: glibc 2.31, the oldest that still has a C++20 compiler. */
export const suite = 'bullseye'

/** @type {Readonly<Record<Arch, { triplet: string, glibc: string }>>} */
export const targets = {
  // `glibc`: the version under which the architecture has always had these functions.
  x64: { triplet: 'x86_64-linux-gnu', glibc: 'GLIBC_2.2.5' },
  arm64: { triplet: 'aarch64-linux-gnu', glibc: 'GLIBC_2.17' },
}

/** glibc 2.29 gave these a second version that reports errors differently; SQLite never looks at that report. */
const pinned = ['exp', 'log', 'log2', 'pow']

const driver = inProject('node_modules', 'better-sqlite3-multiple-ciphers')
const addonApi = inProject('node_modules', 'node-addon-api')

/**
 * A header, included first, that binds the pinned functions to their old versions.
 * @param {Arch} arch
 */
export function pinningHeader(arch) {
  return pinned.map((name) => `__asm__(".symver ${name},${name}@${targets[arch].glibc}");\n`).join('')
}

/**
 * The commands of the build, in a folder that holds what `sourcesFor` names: the package's own settings (binding.gyp, deps/*.gyp*)
 * without gyp, which would need Python and Node in the older root.
 * @param {Arch} arch
 * @returns {string[][]}
 */
export function commandsFor(arch) {
  const { triplet } = targets[arch]
  const every = ['-O3', '-DNDEBUG', '-fPIC', '-pthread', '-D_LARGEFILE_SOURCE', '-D_FILE_OFFSET_BITS=64']
  const sqlite = ['-std=c99', '-w', ...definesOf(), '-include', 'pins.h', '-Isqlite3']
  const visibility = ['-fvisibility=hidden', '-fvisibility-inlines-hidden']
  const napi = ['NAPI_VERSION=10', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS']
  const addon = [
    ...['-std=c++20', '-fno-exceptions', '-fno-rtti', '-flto', ...visibility],
    ...napi.map((name) => `-D${name}`),
    ...['-DBUILDING_NODE_EXTENSION', '-DNODE_GYP_MODULE_NAME=better_sqlite3'],
    ...['-Iinclude', '-Iaddon-api', '-Isqlite3'],
  ]
  const link = ['-shared', '-flto', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s']
  return [
    [`${triplet}-gcc`, ...every, ...sqlite, '-c', 'sqlite3/sqlite3.c', '-o', 'sqlite3.o'],
    [`${triplet}-g++`, ...every, ...addon, '-c', 'src/better_sqlite3.cpp', '-o', 'addon.o'],
    [`${triplet}-g++`, ...link, '-o', 'driver.node', 'addon.o', 'sqlite3.o', '-lm', '-ldl'],
  ]
}

/** The folders that the commands need beside each other. @returns {Readonly<Record<string, string>>} name → where it lies */
export function sourcesFor() {
  return {
    sqlite3: path.join(driver, 'deps', 'sqlite3'),
    src: path.join(driver, 'src'),
    'addon-api': addonApi,
    include: headers(),
  }
}

/**
 * Everything that decides the result, as one digest: the sources, the settings, the compiler's release.
 * @param {Arch} arch
 */
export function digestOf(arch) {
  const recipe = { suite, commands: commandsFor(arch), pins: pinningHeader(arch) }
  const hash = createHash('sha256').update(JSON.stringify(recipe))
  for (const [name, folder] of Object.entries(sourcesFor()))
    for (const file of filesIn(folder))
      hash.update(`\0${name}/${path.relative(folder, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Where rebuilt drivers and the older root are kept: the user's cache, never the repository. @param {NodeJS.ProcessEnv} [env] */
export function cacheFolder(env = process.env) {
  const base = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  return path.join(base, 'credit-query-workstation')
}

/**
 * The rebuilt driver of this checkout's sources.
 * @param {Arch} arch
 * @returns {string} where it is, or will be after `node scripts/buildDriver.mjs`
 */
export function rebuiltDriver(arch) {
  return path.join(cacheFolder(), 'driver', digestOf(arch), `linux-${arch}.node`)
}

/** SQLite's settings as the package names them, so that both builds read each other's files. */
function definesOf() {
  const text = readFileSync(path.join(driver, 'deps', 'defines.gypi'), 'utf8')
  const names = [...text.matchAll(/^\s+'([A-Z0-9_]+(?:=-?\w+)?)',$/gm)].map(([, name = '']) => `-D${name}`)
  if (names.length < 20) throw new Error('defines.gypi of the database driver is written in another way')
  return names
}

/** Node's headers come with the Node 24 that npm installed. */
function headers() {
  const found = ['x64', 'arm64']
    .map((arch) => inProject('node_modules', `node-linux-${arch}`, 'include', 'node'))
    .find((folder) => existsSync(path.join(folder, 'node_api.h')))
  if (found === undefined) throw new Error('node_modules holds no headers of Node 24')
  return found
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
