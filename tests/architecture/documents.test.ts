import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFiles, root, textOf } from './sourceFiles.ts'

describe('documents', () => {
  const documents = projectFiles.filter((file) => file.endsWith('.md'))

  it('link only to files and headings that exist', () => {
    expect(documents.length).toBeGreaterThan(1)
    expect(documents.flatMap((file) => deadLinks(file, textOf(file)))).toEqual([])
  })

  it('are found when a link is dead', () => {
    const text = '# One\n[a](docs/nowhere.md) [b](#two) [c](#one) [d](https://example.org/) ![e](nowhere.png)'
    expect(deadLinks('README.md', text)).toEqual([
      'README.md → docs/nowhere.md',
      'README.md → #two',
      'README.md → nowhere.png',
    ])
  })

  // Works that go on side by side take their numbers beforehand, so a gap may stand until the last of them lands.
  it('number the decisions without a double', () => {
    const numbers = projectFiles
      .map((file) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1])
      .filter((number) => number !== undefined)
    expect(numbers.length).toBeGreaterThan(10)
    expect([...new Set(numbers)]).toEqual(numbers)
  })

  it('say what the word of every subject means', () => {
    const said = [...textOf('CONTRIBUTING.md').matchAll(/^\| `(\w+)` +\| \S/gm)].map(([, word]) => word)
    const subjects = projectFiles.flatMap((file) => /^shared\/(\w+)\//.exec(file)?.[1] ?? [])
    // What is none: the sum of the contracts, at the roof.
    const missing = [...new Set(subjects)].filter((word) => word !== 'contract' && !said.includes(word))
    expect(missing).toEqual([])
    expect(said.length).toBeGreaterThan(35)
  })
})

/** Links of a Markdown text that lead nowhere inside the project; the network is not asked. */
function deadLinks(file: string, text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  const targets = [...prose.matchAll(/\]\(([^()\s]+(?:\([^()\s]*\))?)[^)]*\)/g)].map(
    (match) => match[1] ?? '',
  )
  return targets.filter((target) => isDead(file, text, target)).map((target) => `${file} → ${target}`)
}

function isDead(file: string, text: string, target: string): boolean {
  if (/^[a-z]+:/i.test(target)) return false
  const [place = '', anchor] = decodeURI(target).split('#')
  const linked = path.join(path.dirname(file), place)
  if (place !== '' && !existsSync(path.join(root, linked))) return true
  if (anchor === undefined || anchor === '') return false
  return !anchorsOf(place === '' ? text : textOf(linked)).has(anchor)
}

/** The anchors that hosts make from headings: lower case, punctuation gone, spaces to hyphens. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#{1,6} +(.+)$/gm)].map((match) => match[1] ?? '')
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  )
}
