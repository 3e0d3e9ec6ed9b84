import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runnerTally } from '../../../../scripts/testing/runnerTally.mjs'

interface Counts {
  readonly passed: number
  readonly skipped: number
  readonly failures: readonly { name: string; message: string }[]
}

describe('runnerTally', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tally-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const tally = (report: Counts | string | null, ended: { code?: number; timedOut?: boolean } = {}) => {
    const reportFile = path.join(folder, 'report.json')
    return runnerTally({
      name: 'planted',
      reportFile,
      run: async () => {
        if (report !== null)
          writeFileSync(reportFile, typeof report === 'string' ? report : JSON.stringify(report))
        return { code: 0, stdout: '', output: 'what it said', seconds: 1, timedOut: false, ...ended }
      },
      count: (read) => read as Counts,
    })
  }
  const good: Counts = { passed: 3, skipped: 1, failures: [] }

  it('sums what the report says', async () => {
    expect(await tally(good)).toMatchObject({ passed: 3, failed: 0, skipped: 1 })
    const bad = { ...good, failures: [{ name: 'a', message: 'why' }] }
    expect(await tally(bad, { code: 1 })).toMatchObject({
      passed: 3,
      failed: 1,
      details: expect.stringContaining('why'),
    })
  })

  it.each([
    ['leaves no report', null, {}],
    ['leaves half a report', '{"testRes', {}],
    ['runs no test', { passed: 0, skipped: 4, failures: [] }, {}],
    ['ends badly though nothing failed', good, { code: 1 }],
    ['never ends', good, { timedOut: true, code: 1 }],
  ] as const)('counts a runner that %s as a failure', async (_, report, ended) => {
    expect(await tally(report, ended)).toMatchObject({ failed: 1 })
  })

  it('does not take an old report for a new one', async () => {
    writeFileSync(path.join(folder, 'report.json'), JSON.stringify(good))
    expect(await tally(null)).toMatchObject({ passed: 0, failed: 1 })
  })
})
