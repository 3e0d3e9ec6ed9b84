import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { macKey } from '../../../../../electron/database/key/hashChain.ts'
import {
  claimedHead,
  createHeads,
  openHeads,
  readHead,
} from '../../../../../electron/database/key/headRecords.ts'

const key = macKey(Buffer.alloc(32, 8))
const link = Buffer.alloc(32, 7)
let folder: string

beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-heads-')), 'heads')
  createHeads(folder, { seq: 5, link }, key)
})
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true, force: true }))

function written(count: number): void {
  const last = readHead(folder, key)
  if (last === null) throw new Error('no head')
  const writer = openHeads(folder, last, key)
  for (let number = 1; number <= count; number += 1) writer.write({ seq: last.seq + number, link }, false)
  writer.close()
}

describe('the head records', () => {
  it('are on the disk when writing one returns', () => {
    const done: string[] = []
    const { writeSync, fdatasyncSync } = fs
    const write = vi.spyOn(fs, 'writeSync').mockImplementation((descriptor: number, ...rest: unknown[]) => {
      done.push(`write ${descriptor}`)
      return Reflect.apply(writeSync, fs, [descriptor, ...rest])
    })
    const flush = vi.spyOn(fs, 'fdatasyncSync').mockImplementation((descriptor) => {
      done.push(`flush ${descriptor}`)
      fdatasyncSync(descriptor)
    })
    written(2)
    const slots = new Set(done.map((line) => line.split(' ')[1]))
    expect(slots.size).toBe(2)
    expect(done).toEqual([...slots].flatMap((slot) => [`write ${slot}`, `flush ${slot}`]))
    write.mockRestore()
    flush.mockRestore()
  })

  it('give back the newest one, whichever slot it is in', () => {
    for (const seq of [6, 7, 8]) {
      written(1)
      expect(readHead(folder, key)).toMatchObject({ seq, clean: false, link })
    }
    expect(claimedHead(folder)).toMatchObject({ seq: 8 })
  })

  it('fall back to the one before when the newest is torn', () => {
    written(2)
    const [a, b] = ['a', 'b'].map((slot) => path.join(folder, slot)) as [string, string]
    const newest = fs.readFileSync(a).readBigUInt64BE(8) > fs.readFileSync(b).readBigUInt64BE(8) ? a : b
    const bytes = fs.readFileSync(newest)
    fs.writeFileSync(newest, Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(88)]))

    expect(readHead(folder, key)).toMatchObject({ seq: 6 })
  })

  it('refuse every flipped bit and another key', () => {
    for (const slot of ['a', 'b']) {
      const file = path.join(folder, slot)
      const bytes = fs.readFileSync(file)
      for (let at = 0; at < bytes.length * 8; at += 1) {
        const changed = Buffer.from(bytes)
        changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7))
        fs.writeFileSync(file, changed)
        expect(readHead(folder, key)?.count, `${slot} ${at}`).toBe(slot === 'a' ? 2 : 1)
      }
      fs.writeFileSync(file, bytes)
    }
    expect(readHead(folder, macKey(Buffer.alloc(32, 9)))).toBeNull()
  })
})
