import { randomFillSync } from 'node:crypto'
import fs from 'node:fs'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'

/** Room on the disk that is kept for the day it is full: enough to log in, to verify, to sign off and to make a backup elsewhere. */
export interface Reserve {
  /** Gives the room back to the disk; false when there was none. */
  release(): boolean
  /** True where the room has been given back and the disk has not yet enough to take it again. */
  isSpent(): boolean
  /** Takes the room again where that leaves as much free; resolves when it is on the disk. Does nothing where it is held already. */
  refill(): Promise<void>
}

const fileName = 'reserve.bin'
const pieceBytes = 1024 * 1024

/** What a desk needs to go on until somebody has made room (security 26). */
export const reserveBytes = 64 * 1024 * 1024

/** The reserve of a data folder, of so many bytes. */
export function reserveOf(folder: string, bytes: number): Reserve {
  const file = path.join(folder, fileName)
  const hasRoom = () => freeBytes(folder) >= 2 * bytes
  const held = () => fs.lstatSync(file, { throwIfNoEntry: false })?.size ?? 0
  return {
    release() {
      const had = held() > 0
      fs.rmSync(file, { force: true })
      return had
    },
    isSpent: () => held() !== bytes && !hasRoom(),
    async refill() {
      if (held() === bytes || !hasRoom()) return
      await rm(file, { force: true })
      try {
        await written(file, bytes)
      } catch (error) {
        await rm(file, { force: true })
        throw error
      }
    },
  }
}

/** Whether a disk has no room left for what a login or an act writes. */
export function isFull(folder: string): boolean {
  return freeBytes(folder) < pieceBytes
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}

/** Random bytes: a file system that packs its content would keep no room for zeros. */
async function written(file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    const piece = Buffer.alloc(Math.min(pieceBytes, bytes))
    for (let left = bytes; left > 0; left -= piece.length)
      await handle.write(randomFillSync(piece), 0, Math.min(piece.length, left))
    await handle.sync()
  } finally {
    await handle.close()
  }
}
