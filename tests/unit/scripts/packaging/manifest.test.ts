import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { differencesFrom, filesOf } from '../../../../scripts/packaging/manifest.mjs'

describe('the manifest', () => {
  let folder = ''
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'manifest-'))
    write('program', 'one')
    write('resources/app.asar', 'two')
    write('resources/manifest.json', 'what is written about them')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('names every file but itself, by path, with size and SHA-256', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(filesOf(folder)).toEqual([
      { path: 'program', size: 3, sha256: sha256('one') },
      { path: 'resources/app.asar', size: 3, sha256: sha256('two') },
    ])
  })

  it('finds what was changed, added or taken away', () => {
    const listed = filesOf(folder)
    expect(differencesFrom(listed, folder)).toEqual([])
    write('program', 'One')
    write('added', '')
    rmSync(path.join(folder, 'resources/app.asar'))
    expect(differencesFrom(listed, folder)).toEqual(['added', 'program', 'resources/app.asar'])
  })
})
