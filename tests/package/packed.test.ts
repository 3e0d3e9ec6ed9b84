import { execFileSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { differencesFrom, type filesOf } from '../../scripts/packaging/manifest.mjs'
import { aboveCeiling, needsOf, tooNewIn } from '../../scripts/packaging/symbolCeiling.mjs'
import { writePapers } from '../../scripts/packaging/writePapers.mjs'

// What `npm run package:dir` made, read back. Nothing here is run.

interface Traced {
  readonly reached: readonly string[]
  readonly dead: readonly { readonly from: string; readonly specifier: string; readonly isLate: boolean }[]
  readonly awaits: readonly { readonly file: string; readonly line: number }[]
}

const { folder } = inject('packages')
const archive = path.join(folder, 'resources/app.asar')
const packed = listPackage(archive, { isPack: false }).map((name) => name.replace(/^\//, ''))
const mebibyte = 1024 * 1024
const paper = (name: string) => fs.readFileSync(path.join(folder, 'resources', name))

describe('the packed folder', () => {
  let unpacked = ''
  const trace = (...entries: readonly string[]): Traced => {
    const script = path.resolve(import.meta.dirname, '../support/packaging/traceImports.mjs')
    const files = entries.map((name) => path.join(unpacked, 'dist/electron', name))
    const out = execFileSync(process.execPath, ['--experimental-import-meta-resolve', script, ...files], {
      encoding: 'utf8',
      maxBuffer: 64 * mebibyte,
    })
    return JSON.parse(out) as Traced
  }
  beforeAll(() => {
    unpacked = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'))
    extractAll(archive, unpacked)
  })
  afterAll(() => fs.rmSync(unpacked, { recursive: true, force: true }))

  it('resolves every import of every entry inside its archive', () => {
    const mains = packed
      .filter((name) => /^dist\/electron\/[^/]+\.c?js$/.test(name))
      .map((name) => path.basename(name))
    expect(mains).toEqual(expect.arrayContaining(['main.js', 'core.js', 'parser.js', 'preload.cjs']))
    const { reached, dead } = trace(...mains)
    expect(reached.length).toBeGreaterThan(300)
    expect(reached.filter((file) => !file.startsWith(unpacked))).toEqual([])
    expect(dead.filter(({ isLate }) => !isLate)).toEqual([])
    // What is tried and may be absent: colours of a debugging log, and drawing, which nobody asks of the reader of PDFs.
    const tried = dead.map(
      ({ from, specifier }) => `${path.basename(from).replace(/-.*/, '')} → ${specifier}`,
    )
    expect(tried.sort()).toEqual(['node.js → supports-color', 'readPdfText → @napi-rs/canvas'])
    const packageOf = (file: string) => /node_modules\/(@[^/]+\/[^/]+|[^/@]+)/.exec(file)?.[1]
    const used = new Set(reached.map(packageOf))
    const unused = packed.map(packageOf).filter((name) => name !== undefined && !used.has(name))
    expect([...new Set(unused)]).toEqual([])
  })

  it('does not wait at the top level of its main module, nor of what that loads', () => {
    expect(trace('main.js').awaits.filter(({ file }) => file.includes('/dist/electron/'))).toEqual([])
  })

  it('holds one driver, one TypeORM driver, and no part of the fallback, the tests or pdf.js', () => {
    const drivers = packed.filter((name) => name.endsWith('.node'))
    expect(drivers).toEqual(['node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node'])
    const typeormDrivers = packed.filter((name) => /^node_modules\/typeorm\/driver\/.+Driver\.js$/.test(name))
    expect(typeormDrivers.map((name) => path.basename(name)).sort()).toEqual([
      'AbstractSqliteDriver.js',
      'BetterSqlite3Driver.js',
    ])
    const foreign =
      /^(tests|scripts|docs|renderer|electron|shared)\/|node_modules\/(playwright|pdfjs|electron\/|node-|vite|react)|\.tsx?$|\.map$|typeorm\/(browser|commands)\//
    expect(packed.filter((name) => foreign.test(name))).toEqual([])
  })

  it('has the fuses of electron-builder.yml', async () => {
    const wire = await getCurrentFuseWire(path.join(folder, 'credit-query-workstation'))
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1'
    const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]
    expect([...on.map(isOn), ...off.map(isOn)]).toEqual([...on.map(() => true), ...off.map(() => false)])
  })

  it('asks for no newer system library than UOS 20 and Kylin V10 have', () => {
    const driver = path.join(
      `${archive}.unpacked`,
      'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
    )
    const needs = needsOf(driver)
    expect(needs).toContain('GLIBC_2.28')
    expect(aboveCeiling(needs)).toEqual([])
    expect(tooNewIn(folder)).toEqual([])
  })

  it('stays small: what is ours in it is checked by size', () => {
    expect(fs.statSync(archive).size).toBeLessThan(75 * mebibyte)
    expect(packed.length).toBeLessThan(2600)
  })

  it('speaks two languages of Chromium and no others', () => {
    expect(fs.readdirSync(path.join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  it('names every file it has with its SHA-256, brings its bill of materials, and says that nobody signed it', () => {
    const { files, name, target } = JSON.parse(paper('manifest.json').toString()) as {
      readonly name: string
      readonly target: string
      readonly files: ReturnType<typeof filesOf>
    }
    expect({ name, target }).toEqual({ name: 'credit-query-workstation', target: 'linux-x64' })
    expect(files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['credit-query-workstation', 'resources/app.asar', 'resources/sbom.cdx.json']),
    )
    expect(differencesFrom(files, folder)).toEqual([])
    const sbom = JSON.parse(paper('sbom.cdx.json').toString()) as { readonly components: readonly unknown[] }
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(sbom.components.length).toBeGreaterThan(50)
    expect(paper('signature.txt').toString()).toMatch(/^未签名/)
    expect(fs.existsSync(path.join(folder, 'resources/manifest.json.sig'))).toBe(false)
  })

  it('is signed where a key is named, and then says so', () => {
    const copy = path.join(unpacked, 'signed')
    fs.cpSync(folder, copy, { recursive: true, filter: (source) => !source.includes('app.asar') })
    const key = path.join(unpacked, 'key.pem')
    const { privateKey } = generateKeyPairSync('ed25519')
    fs.writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    process.env.CQW_SIGNING_KEY = key
    try {
      const appInfo = { name: 'credit-query-workstation', version: '0.1.0' }
      const packager = { appInfo, getResourcesDir: (place: string) => path.join(place, 'resources') }
      const context = { appOutDir: copy, packager, electronPlatformName: 'linux', arch: Arch.x64 }
      writePapers(context as unknown as Parameters<typeof writePapers>[0])
    } finally {
      delete process.env.CQW_SIGNING_KEY
    }
    const read = (name: string) => fs.readFileSync(path.join(copy, 'resources', name))
    const signature = Buffer.from(read('manifest.json.sig').toString(), 'base64')
    expect(verify(null, read('manifest.json'), createPublicKey(privateKey), signature)).toBe(true)
    expect(read('signature.txt').toString()).toMatch(/^已签名/)
  })
})
