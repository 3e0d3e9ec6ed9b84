import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFiles, root, sourcesIn, textOf } from './sourceFiles.ts'

const mostFiles = 15
/** One file for each change of the schema, for ever. */
const mayBeLarge = ['electron/database/migrations']

describe('folders', () => {
  it(`hold at most ${mostFiles} files of their own`, () => {
    expect(tooFull(sourcesIn('shared', 'electron', 'renderer'))).toEqual([])
  })

  it('are found when there is one file too many', () => {
    const files = Array.from({ length: mostFiles + 1 }, (_, index) => `electron/unit/act${index}.ts`)
    expect(tooFull(files)).toEqual([`electron/unit: ${mostFiles + 1}`])
    expect(tooFull(files.slice(1))).toEqual([])
  })

  it('all have their place in the order of their side', () => {
    for (const [side, folders] of Object.entries(orders())) {
      const found = new Set(
        projectFiles
          .filter((file) => file.startsWith(`${side}/`) && file.split('/').length > 2)
          .map((file) => file.split('/')[1]),
      )
      expect([side, ...folders].sort()).toEqual([side, ...found].sort())
    }
  })
})

describe('files that read', () => {
  it('write nothing: what others may change stands in files of moves', () => {
    const readers = sourcesIn('electron').filter((file) => /(Repository|Queries)\.ts$/.test(file))
    expect(readers.length).toBeGreaterThan(20)
    expect(readers.filter((file) => writes(textOf(file)))).toEqual([])
  })

  it('are found when they take a transaction that writes', () => {
    expect(writes('export function close(tx: Writing, id: number): void {}')).toBe(true)
    expect(writes('export function close(tx: SideWriting): void {}')).toBe(true)
    expect(writes('export function one(tx: Reading): void {}')).toBe(false)
  })
})

function tooFull(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const file of files) {
    const folder = path.posix.dirname(file)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([folder, count]) => count > mostFiles && !mayBeLarge.includes(folder))
    .map(([folder, count]) => `${folder}: ${count}`)
}

const writes = (text: string) => /: (Side)?Writing\b/.test(text)

function orders(): Readonly<Record<string, readonly string[]>> {
  const print = `console.log(JSON.stringify(require('./.dependency-cruiser.cjs').order))`
  return JSON.parse(execFileSync(process.execPath, ['-e', print], { cwd: root, encoding: 'utf8' }))
}
