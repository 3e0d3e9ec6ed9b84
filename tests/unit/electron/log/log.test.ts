import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../../../../electron/log/log.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-log-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

// Put together, so that this file names no machine's folder.
const homeFolder = ['', 'home', 'clerk'].join('/')

const now = () => new Date('2026-11-20T01:00:00.000Z')
const lines = () => fs.readFileSync(path.join(folder, 'workstation.log'), 'utf8')

describe('the log', () => {
  it('writes an event with codes, counts and the correlation id', () => {
    openLog({ folder, now }).warn('parser stopped', { code: 'timeout', rows: 12, correlationId: '12345678' })

    expect(JSON.parse(lines())).toEqual({
      at: '2026-11-20T01:00:00.000Z',
      level: 'warn',
      event: 'parser stopped',
      code: 'timeout',
      rows: 12,
      correlationId: '12345678',
    })
  })

  it('holds no name, no number and no folder, wherever they come from', () => {
    const error = new Error(`UNIQUE failed for 张三丰 410102199003071234 in ${homeFolder}/名单.xlsx`, {
      cause: new Error('李四光 41010219900307123X'),
    })
    openLog({ folder, now }).error('failed', {
      error,
      name: '张三丰',
      list: ['410102199003071234'],
      row: { a: '李四光' },
    })

    expect(lines()).not.toMatch(/张|李|名单|\d{8,}[\dX]|home/)
    expect(lines()).toContain('UNIQUE failed')
    expect(lines()).toContain('log.test.ts')
  })

  it('puts a full file aside and keeps only some of them', () => {
    const log = openLog({ folder, now, maxBytes: 500, keep: 2 })
    for (let number = 0; number < 60; number += 1) log.info('tick', { number })

    expect(fs.readdirSync(folder).sort()).toEqual([
      'workstation.log',
      'workstation.log.1',
      'workstation.log.2',
    ])
    expect(lines()).toContain('"number":59')
  })

  it('is on the disk when the call returns, readable by its owner alone, and on no console', () => {
    const told: unknown[] = []
    const { write } = process.stderr
    process.stderr.write = (text) => told.push(text) > 0
    try {
      openLog({ folder, now }).error('failed', { code: 'x' })
    } finally {
      process.stderr.write = write
    }

    expect(lines()).toContain('"code":"x"')
    expect(fs.statSync(path.join(folder, 'workstation.log')).mode & 0o777).toBe(0o600)
    expect(told).toEqual([])
  })

  it('goes by the file as it is when two processes write to it', () => {
    const [core, window] = [0, 1].map(() => openLog({ folder, now, maxBytes: 500, keep: 9 }))
    for (let number = 0; number < 24; number += 1)
      (number % 2 === 0 ? core : window)?.info('tick', { number })

    const files = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    const found = files.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line).number)
    expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, number) => number))
    expect(Math.max(...files.map(({ length }) => length))).toBeLessThan(1100)
  })

  it('never throws at the act that wanted to say something', () => {
    fs.writeFileSync(path.join(folder, 'file'), '')

    expect(() => openLog({ folder: path.join(folder, 'file'), now }).info('x')).not.toThrow()
  })
})
