import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root, textOf } from './sourceFiles.ts'

/** Where the sample of renderer/README.md would stand. */
const standsAt = path.join(root, 'renderer/unit/Sample.tsx')

describe('the sample of a screen in renderer/README.md', () => {
  it('compiles', { timeout: 120_000 }, () => {
    expect(problemsOf(sampleIn(textOf('renderer/README.md')))).toEqual([])
  })

  it('is found when it does not fit the contract', { timeout: 120_000 }, () => {
    const wrong = sampleIn(textOf('renderer/README.md')).replace('limit: 50', 'page: 0')
    expect(problemsOf(wrong).join()).toContain("'page'")
  })
})

function sampleIn(readme: string): string {
  const found = /```tsx\n([\s\S]*?)```/.exec(readme)?.[1]
  if (found === undefined) throw new Error('renderer/README.md has no sample')
  return found
}

let before: ts.Program | undefined

/** What the compiler says about this text under the window's own options. */
function problemsOf(text: string): readonly string[] {
  const { config } = ts.readConfigFile(path.join(root, 'renderer/tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.join(root, 'renderer'))
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, target) =>
    name === standsAt
      ? ts.createSourceFile(name, text, target, true, ts.ScriptKind.TSX)
      : (before?.getSourceFile(name) ?? read(name, target))
  host.fileExists = (name) => name === standsAt || ts.sys.fileExists(name)
  const program = ts.createProgram([standsAt], { ...options, noEmit: true, incremental: false }, host, before)
  before = program
  const file = program.getSourceFile(standsAt)
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
  )
}
