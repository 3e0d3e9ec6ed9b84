import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedFiles, treeFingerprint } from '../../../../scripts/testing/treeFingerprint.mjs'

describe('treeFingerprint', () => {
  let root = ''
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)
  const fingerprint = () => treeFingerprint(root) ?? new Map<string, string>()
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'tree-'))
    execFileSync('git', ['init', '-q'], { cwd: root })
    write('.gitignore', 'out')
    write('kept.txt', 'one')
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
    execFileSync('git', ['add', '.'], { cwd: root })
    execFileSync('git', [...identity, 'commit', '-qm', 'a'], { cwd: root })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('sees a changed, a new and a removed file, and one that was dirty before', () => {
    write('dirty.txt', 'one')
    const before = fingerprint()
    write('kept.txt', 'two')
    write('new 文件.txt', 'one')
    write('dirty.txt', 'two')
    expect(changedFiles(before, fingerprint())).toEqual(['dirty.txt', 'kept.txt', 'new 文件.txt'])
    rmSync(path.join(root, 'kept.txt'))
    expect(changedFiles(before, fingerprint())).toContain('kept.txt')
  })

  it('sees nothing where nothing or only what is ignored has changed', () => {
    write('dirty.txt', 'one')
    const before = fingerprint()
    write('out', 'built')
    expect(changedFiles(before, fingerprint())).toEqual([])
  })

  it('does not pretend outside a checkout', () => {
    rmSync(path.join(root, '.git'), { recursive: true })
    expect(treeFingerprint(root)).toBeNull()
  })
})
