import fs from 'node:fs'
import path from 'node:path'

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
  const temporary = `${file}.tmp`
  fs.rmSync(temporary, { force: true })
  writeNewFile(temporary, bytes)
  fs.renameSync(temporary, file)
  syncFolder(path.dirname(file))
}

/** Copies a file and returns when the copy is on the disk. */
export function copyDurably(from: string, to: string): void {
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL)
  const descriptor = fs.openSync(to, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
