import { describe, expect, it } from 'vitest'
import { countVitest } from '../../../../scripts/testing/countVitest.mjs'

const assertion = (status: string) => ({ status, fullName: `is ${status}`, failureMessages: ['because'] })
const file = (name: string, status: string, ...statuses: string[]) => ({
  name: `/anywhere/tests/${name}`,
  status,
  message: status === 'failed' ? 'cannot be loaded' : '',
  assertionResults: statuses.map(assertion),
})

describe('countVitest', () => {
  it('counts what passed, failed and was not run', () => {
    const report = {
      testResults: [file('unit/a.test.ts', 'failed', 'passed', 'passed', 'failed', 'skipped', 'todo')],
    }
    expect(countVitest(['tests/unit'])(report)).toEqual({
      passed: 2,
      skipped: 2,
      failures: [{ name: 'tests/unit/a.test.ts › is failed', message: 'because' }],
    })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      testResults: [file('unit/a.test.ts', 'passed', 'passed'), file('unit/b.test.ts', 'failed')],
    }
    expect(countVitest(['tests/unit'])(report).failures).toEqual([
      { name: 'tests/unit/b.test.ts', message: 'cannot be loaded' },
    ])
  })

  it('counts a folder without a test as a failure', () => {
    const report = { testResults: [file('unit/a.test.ts', 'passed', 'passed')] }
    expect(countVitest(['tests/unit', 'tests/migrations'])(report).failures).toMatchObject([
      { name: 'tests/migrations' },
    ])
  })
})
