import fs from 'node:fs'
import path from 'node:path'
import type { Mutation } from './catalogue.ts'

const root = path.resolve(import.meta.dirname, '../../..')
/** What a test of the core runs; the rest is shared by links, but for what runs leave behind. */
const copied = ['electron', 'shared', 'tests']
const left = ['.git', 'demo-output', 'dist', 'test-results']

/** A tree of sources of its own with one fault in it: hard links, because two thousand files need no second copy. */
export function plantSources(folder: string, { file, from, to }: Mutation): void {
  fs.mkdirSync(folder, { recursive: true })
  for (const name of copied) linkTree(path.join(root, name), path.join(folder, name))
  const linked = fs.readdirSync(root).filter((name) => ![...copied, ...left].includes(name))
  for (const name of linked) fs.symlinkSync(path.join(root, name), path.join(folder, name))
  const place = path.join(folder, file)
  const parts = fs.readFileSync(place, 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`the patch stands ${parts.length - 1} times in ${file}`)
  // First out of the way: writing through the link would plant the fault in the sources themselves.
  fs.rmSync(place)
  fs.writeFileSync(place, parts.join(to))
}

function linkTree(from: string, to: string): void {
  fs.mkdirSync(to)
  for (const found of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, found.name), path.join(to, found.name)]
    if (found.isDirectory()) linkTree(source, target)
    else fs.linkSync(source, target)
  }
}
