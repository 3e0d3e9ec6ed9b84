import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse, projectFiles, sourcesIn, syntaxOf } from './sourceFiles.ts'

const ruledFolders = ['shared', 'electron', 'renderer', 'scripts', 'tests']
const attractors = /^(utils?|helpers?|commons?|misc|services?|managers?|types)$/i
const codeEnding = /(\.test|\.bench|\.e2e|\.spec)?\.(ts|tsx|mjs|cjs)$/

describe('names', () => {
  it('stand for a subject: no folder or file for everything', () => {
    expect(projectFiles.filter(isAttractor)).toEqual([])
  })

  it.each([
    'shared/utils/date.ts',
    'electron/unit/helpers.ts',
    'renderer/common/Box.tsx',
    'shared/unit/types.ts',
  ])('are found when they do not: %s', (file) => {
    expect(isAttractor(file)).toBe(true)
  })

  it('of files hold their own content: no index that only hands on', () => {
    const indexes = sourcesIn(...ruledFolders).filter((file) => /(^|\/)index\.tsx?$/.test(file))
    expect(indexes.filter((file) => onlyHandsOn(syntaxOf(file)))).toEqual([])
  })

  it('of indexes that only hand on are found', () => {
    expect(onlyHandsOn(parse('index.ts', "export * from './a.ts'\nexport { b } from './b.ts'"))).toBe(true)
    expect(onlyHandsOn(parse('index.ts', "import { a } from './a.ts'\nexport const list = [a]"))).toBe(false)
  })
})

function isAttractor(file: string): boolean {
  const parts = file.split('/')
  if (!ruledFolders.includes(parts[0] ?? '')) return false
  return parts.some((part) => attractors.test(part.replace(codeEnding, '')))
}

function onlyHandsOn(tree: ts.SourceFile): boolean {
  return tree.statements.length > 0 && tree.statements.every(ts.isExportDeclaration)
}
