import fs from 'node:fs'
import path from 'node:path'
import { assertPlainOrAbsent, readPlainFile } from '../../machine/plainFile.ts'

const mostExchanged = 16 * 1024 * 1024

/** Makes the names in a folder durable; a no-op where the system cannot sync folders (Windows does it by itself). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Writes a new file and returns when its bytes are on the disk; never overwrites. The caller syncs the folder. */
export function writeNewFile(file: string, bytes: Uint8Array): void {
  const descriptor = fs.openSync(file, 'wx', 0o600)
  try {
    fs.writeFileSync(descriptor, bytes)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Replaces a file in one step: after a crash either the old or the new content is there, whole. */
export function replaceFile(file: string, bytes: Uint8Array): void {
  prepareReplacement(file, bytes).commit()
}

/** Has the new content on the disk already; `commit` puts it in place in one step and takes no more room. */
export function prepareReplacement(file: string, bytes: Uint8Array): { commit(): void } {
  const temporary = `${file}.tmp`
  fs.rmSync(temporary, { force: true })
  writeNewFile(temporary, bytes)
  return { commit: () => putInPlace(temporary, file, path.dirname(file)) }
}

/** What belongs to one exchange of a file. */
export interface FollowUp {
  /** Runs once the new file is in place. */
  run(): void
  /** Asked when that threw: true when nothing of it stands, so that the old file belongs in its place again. */
  isUndone(): boolean
}

/**
 * Replaces a file and runs what follows from it; where that came to nothing, the old content stands again. Everything that
 * takes room on the disk is written before anything is put in place.
 */
export function exchangeFile(file: string, bytes: Uint8Array, follow: FollowUp): void {
  const [next, before] = exchangeNames(file)
  try {
    for (const [name, content] of [
      [before, readPlainFile(file, mostExchanged) ?? Buffer.alloc(0)] as const,
      [next, bytes] as const,
    ]) {
      fs.rmSync(name, { force: true })
      writeNewFile(name, content)
    }
    const folder = path.dirname(file)
    putInPlace(next, file, folder)
    try {
      follow.run()
    } catch (error) {
      if (follow.isUndone()) putInPlace(before, file, folder)
      throw error
    }
  } finally {
    clearExchange(file)
  }
}

const exchangeNames = (file: string) => [`${file}.tmp`, `${file}.before`] as const

/** Removes what an exchange that was interrupted left beside the file. */
export function clearExchange(file: string): void {
  for (const name of exchangeNames(file)) fs.rmSync(name, { force: true })
}

function putInPlace(from: string, to: string, folder: string): void {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    fs.rmSync(from, { force: true })
    // A folder in its place keeps a file out; the sentence says so.
    assertPlainOrAbsent(to)
    throw error
  }
  syncFolder(folder)
}

/** Copies a plain file and returns when the copy is on the disk; throws `file-unreadable` where something else lies there. */
export function copyDurably(from: string, to: string): void {
  assertPlainOrAbsent(from)
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL)
  syncFile(to)
}

/** Returns when the bytes of a file that was just written by somebody else, such as the driver, are on the disk. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
