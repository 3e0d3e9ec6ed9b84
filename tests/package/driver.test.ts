import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { rebuiltDriver } from '../../scripts/packaging/driverRecipe.mjs'
import { shippedDriver } from '../../scripts/packaging/stageDriver.mjs'

// The driver rebuilt for older systems beside the one that npm brings: each reads what the other wrote, and only one loads on glibc 2.31.

const drivers = { rebuilt: rebuiltDriver('x64'), shipped: shippedDriver('linux', 'x64') }
const library = path.resolve(
  import.meta.dirname,
  '../../node_modules/better-sqlite3-multiple-ciphers/lib/index.js',
)
const work = path.resolve(import.meta.dirname, '../support/packaging/driverWork.cjs')

const run = (driver: keyof typeof drivers, order: Record<string, string>): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [work, JSON.stringify({ ...order, library, native: drivers[driver] })], {
      encoding: 'utf8',
    }),
  )

describe('the rebuilt driver', () => {
  let folder = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driver-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

  const pairs = [
    ['shipped', 'rebuilt'],
    ['rebuilt', 'shipped'],
  ] as const
  it.each(
    ['aegis', 'chacha20'].flatMap((cipher) =>
      pairs.map(([writer, reader]) => [cipher, writer, reader] as const),
    ),
  )('%s: what %s wrote, %s reads and goes on writing', (cipher, writer, reader) => {
    const file = path.join(folder, 'store.db')
    const written = run(writer, { do: 'write', file, cipher })
    expect(fs.readFileSync(file).subarray(0, 6).toString('latin1')).not.toBe('SQLite')
    expect(run(reader, { do: 'read', file, cipher })).toEqual(written)
    const grown = run(reader, { do: 'grow', file, cipher })
    expect(run(writer, { do: 'read', file, cipher })).toEqual(grown)
    expect(grown).not.toEqual(written)
  })

  it('has the settings and the arithmetic of the one that npm brings', () => {
    const facts = run('rebuilt', { do: 'facts' })
    expect(facts).toEqual(run('shipped', { do: 'facts' }))
    expect(facts).toMatchObject({ options: expect.arrayContaining(['ENABLE_FTS5', 'THREADSAFE=2']) })
  })

  it('loads on glibc 2.31, where the one that npm brings does not', () => {
    const { olderRoot } = inject('packages')
    const place = path.join(olderRoot, 'tmp/driver')
    fs.mkdirSync(place, { recursive: true })
    fs.copyFileSync(process.execPath, path.join(place, 'node'))
    try {
      const load = (driver: keyof typeof drivers) => {
        fs.copyFileSync(drivers[driver], path.join(place, `${driver}.node`))
        const code = `console.log(Object.keys(require('/tmp/driver/${driver}.node')).length)`
        return spawnSync('chroot', [olderRoot, '/tmp/driver/node', '-e', code], { encoding: 'utf8' })
      }
      const shipped = load('shipped')
      expect(shipped.stderr).toMatch(/GLIBC_2\.3\d|GLIBCXX_3\.4\.29/)
      expect(shipped.status).not.toBe(0)
      expect(load('rebuilt')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[1-9]/) })
    } finally {
      fs.rmSync(place, { recursive: true, force: true })
    }
  })
})
