import { describe, expect, it } from 'vitest'
import { proofOf } from '../../../../scripts/testing/proofPage.mjs'

const errors = [{ message: '\u001b[31mno window\u001b[0m\n at x' }]
const spec = (file: string, title: string, test: object) => ({
  file,
  title,
  tests: [{ results: [{ duration: 1500, errors }], ...test }],
})

describe('proofOf', () => {
  it('says what passed, what failed and why, and what was not run', () => {
    const annotations = [{ type: 'note', description: 'Electron 45.4.1' }]
    const suites = [
      { specs: [spec('electron/proof.test.ts', '1 the program', { status: 'expected', annotations })] },
      { suites: [{ specs: [spec('inquiry/a.test.ts', 'walks', { status: 'unexpected' })] }] },
      { specs: [spec('audit/b.test.ts', 'stands', { status: 'skipped', results: [] })] },
    ]
    const page = proofOf({ suites }, { at: new Date('2026-12-01T00:00:00Z'), machine: 'Linux x64' })
    expect(page).toContain('- 2026-12-01, Linux x64')
    expect(page).toContain('Checks: 1 of 1 passed. Walks: 0 of 2 passed.')
    expect(page).toContain('- ✓ electron/proof.test.ts › 1 the program (1.5 s)\n  - Electron 45.4.1')
    expect(page).toContain('- ✗ inquiry/a.test.ts › walks (1.5 s)\n  - no window')
    expect(page).toContain('- not run audit/b.test.ts › stands (0.0 s)')
  })
})
