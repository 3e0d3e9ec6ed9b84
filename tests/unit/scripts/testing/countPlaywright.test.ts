import { describe, expect, it } from 'vitest'
import { countPlaywright } from '../../../../scripts/testing/countPlaywright.mjs'

const spec = (title: string, ...statuses: string[]) => ({
  title,
  file: 'mainJob.test.ts',
  tests: statuses.map((status) => ({
    projectName: 'chromium-shell',
    status,
    results: [{ errors: status === 'unexpected' ? [{ message: '\u001b[31mlost\u001b[39m' }] : [] }],
  })),
})

describe('countPlaywright', () => {
  it('counts every test of every shell, however deep it stands', () => {
    const report = {
      suites: [
        {
          specs: [spec('a', 'expected', 'expected')],
          suites: [{ specs: [spec('b', 'unexpected', 'skipped')] }],
        },
      ],
    }
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      skipped: 1,
      failures: [{ name: 'chromium-shell › mainJob.test.ts › b', message: 'lost' }],
    })
  })

  it('does not let a test pass that passed only once', () => {
    expect(countPlaywright({ suites: [{ specs: [spec('a', 'flaky')] }] })).toMatchObject({
      passed: 0,
      failures: [{}],
    })
  })

  it('counts errors outside tests', () => {
    expect(countPlaywright({ suites: [], errors: [{ message: 'no config' }] }).failures).toHaveLength(1)
  })
})
