import { describe, expect, it } from 'vitest'
import { layerProblems } from '../../../../scripts/testing/gates.mjs'

const cruised = (sources: readonly string[], violations: readonly object[] = []) => {
  const stdout = JSON.stringify({ modules: sources.map((source) => ({ source })), summary: { violations } })
  return { stdout, output: stdout }
}

describe('layerProblems', () => {
  it('are none when every source was seen and no rule broken', () => {
    expect(layerProblems(cruised(['shared/a.ts', 'renderer/b.tsx', 'node_modules/zod/index.d.ts']), 2)).toBe(
      '',
    )
  })

  it('name the rule and both files', () => {
    const breach = { rule: { name: 'shared-is-pure' }, from: 'shared/a.ts', to: 'node:fs' }
    expect(layerProblems(cruised(['shared/a.ts'], [breach]), 1)).toBe('shared-is-pure: shared/a.ts → node:fs')
  })

  it('are found when the cruise was blind', () => {
    expect(layerProblems(cruised([]), 1)).toContain('0')
    expect(layerProblems({ stdout: 'crash', output: 'crash' }, 1)).toContain('crash')
  })
})
