import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installDependencies } from '../../../../scripts/setup/dependencies.mjs'

describe('installDependencies', () => {
  let root = ''
  const local = { name: 'planted', version: '1.0.0' }
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'dependencies-'))
    mkdirSync(path.join(root, 'planted'))
    writeFileSync(path.join(root, 'planted', 'package.json'), JSON.stringify(local))
    const manifest = { name: 'a', version: '1.0.0', dependencies: { planted: 'file:planted' } }
    writeFileSync(path.join(root, 'package.json'), JSON.stringify(manifest))
    execFileSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: 'ignore',
    })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const installed = () => path.join(root, 'node_modules', 'planted', 'package.json')
  const stamp = () => path.join(root, 'node_modules', '.setup-stamp')

  it('installs what the lock file names and stamps it', async () => {
    await installDependencies(root)
    expect(existsSync(installed())).toBe(true)
    expect(readFileSync(stamp(), 'utf8')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('leaves an installation alone that npm made by hand', async () => {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: root, stdio: 'ignore' })
    writeFileSync(path.join(root, 'node_modules', 'witness'), '')
    await installDependencies(root)
    expect(existsSync(path.join(root, 'node_modules', 'witness'))).toBe(true)
    expect(existsSync(stamp())).toBe(true)
  })

  it('installs again when the lock file names something else', async () => {
    await installDependencies(root)
    writeFileSync(path.join(root, 'node_modules', 'witness'), '')
    mkdirSync(path.join(root, 'other'))
    writeFileSync(
      path.join(root, 'other', 'package.json'),
      JSON.stringify({ name: 'other', version: '1.0.0' }),
    )
    execFileSync('npm', ['install', '--package-lock-only', './other'], { cwd: root, stdio: 'ignore' })
    await installDependencies(root)
    expect(existsSync(path.join(root, 'node_modules', 'other', 'package.json'))).toBe(true)
    expect(existsSync(path.join(root, 'node_modules', 'witness'))).toBe(false)
  })

  it('says where the record is when npm fails', async () => {
    writeFileSync(path.join(root, 'package.json'), '{ broken')
    await expect(installDependencies(root)).rejects.toThrow(/logs\/npm-ci\.log/)
  })
})
