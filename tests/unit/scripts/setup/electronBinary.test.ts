import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectronBinary } from '../../../../scripts/setup/electronBinary.mjs'

describe('findElectronBinary', () => {
  let root = ''
  const write = (...parts: string[]) => {
    const file = path.join(root, ...parts)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, parts.at(-1) === 'path.txt' ? 'electron' : '')
    return file
  }
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'electron-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('finds nothing where the package came without its program', () => {
    write('node_modules', 'electron', 'index.js')
    expect(findElectronBinary(root, {})).toBeNull()
  })

  it('does not believe path.txt alone', () => {
    write('node_modules', 'electron', 'path.txt')
    expect(findElectronBinary(root, {})).toBeNull()
  })

  it('finds the program that path.txt names', () => {
    write('node_modules', 'electron', 'path.txt')
    const program = write('node_modules', 'electron', 'dist', 'electron')
    expect(findElectronBinary(root, {})).toBe(program)
  })

  it('takes the folder of the environment, but only with a program in it', () => {
    write('node_modules', 'electron', 'path.txt')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'elsewhere') }
    expect(findElectronBinary(root, env)).toBeNull()
    const program = write('elsewhere', 'electron')
    expect(findElectronBinary(root, env)).toBe(program)
  })
})
