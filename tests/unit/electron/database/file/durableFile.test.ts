import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { copyDurably, replaceFile, writeNewFile } from '../../../../../electron/database/file/durableFile.ts'
import { temporaryFolder } from '../../../../support/temporaryFolder.ts'

/** What is done to files, in order, each by the name of the file. */
function watched(): string[] {
  const done: string[] = []
  const names = new Map<number, string>()
  const open = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((file, ...rest) => {
    const descriptor = open(file, ...rest)
    names.set(descriptor, path.basename(String(file)))
    return descriptor
  })
  const { fsyncSync, writeFileSync, closeSync, renameSync, copyFileSync } = fs
  const nameOf = (descriptor: unknown) => names.get(Number(descriptor)) ?? '?'
  vi.spyOn(fs, 'writeFileSync').mockImplementation((to, ...rest) => {
    done.push(`write ${nameOf(to)}`)
    writeFileSync(to, ...rest)
  })
  vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    done.push(`sync ${nameOf(descriptor)}`)
    fsyncSync(descriptor)
  })
  vi.spyOn(fs, 'closeSync').mockImplementation((descriptor) => {
    done.push(`close ${nameOf(descriptor)}`)
    closeSync(descriptor)
  })
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    done.push(`rename ${path.basename(String(from))} ${path.basename(String(to))}`)
    renameSync(from, to)
  })
  vi.spyOn(fs, 'copyFileSync').mockImplementation((from, to, mode) => {
    done.push(`copy ${path.basename(String(to))}`)
    copyFileSync(from, to, mode)
  })
  return done
}

afterEach(() => void vi.restoreAllMocks())

it('has the bytes of a new file on the disk before it is closed', () => {
  using folder = temporaryFolder()
  const done = watched()
  writeNewFile(path.join(folder.path, 'new'), Buffer.from('x'))
  expect(done).toEqual(['write new', 'sync new', 'close new'])
})

it('puts a file in the place of another only when its bytes are on the disk, and then its name', () => {
  using folder = temporaryFolder()
  const done = watched()
  replaceFile(path.join(folder.path, 'old'), Buffer.from('x'))
  const name = path.basename(folder.path)
  expect(done).toEqual([
    'write old.tmp',
    'sync old.tmp',
    'close old.tmp',
    'rename old.tmp old',
    `sync ${name}`,
    `close ${name}`,
  ])
})

it('has the bytes of a copy on the disk before it says so', () => {
  using folder = temporaryFolder()
  fs.writeFileSync(path.join(folder.path, 'from'), 'x')
  const done = watched()
  copyDurably(path.join(folder.path, 'from'), path.join(folder.path, 'to'))
  expect(done).toEqual(['copy to', 'sync to', 'close to'])
})
