import { readFileSync, rmSync } from 'node:fs'
import { tail } from '../setup/progress.mjs'

const shownFailures = 25
const shownLines = 14

/**
 * What a runner's machine-readable report says, whichever runner wrote it.
 * @typedef {{ passed: number, skipped: number, failures: readonly { name: string, message: string }[] }} Counts
 */

/**
 * Runs a test runner and counts from its report alone. A runner that leaves no readable report, runs no test, or ends
 * badly although its report names no failure, is itself a failure.
 * @param {object} step
 * @param {string} step.name
 * @param {string} step.reportFile
 * @param {() => Promise<import('../setup/runCommand.mjs').CommandOutcome>} step.run
 * @param {(report: unknown) => Counts} step.count
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runnerTally({ name, reportFile, run, count }) {
  rmSync(reportFile, { force: true })
  const outcome = await run()
  const counts = readCounts(reportFile, count)
  const problems = [...(counts?.failures ?? []), ...runnerFailures(outcome, counts)]
  return {
    name,
    passed: counts?.passed ?? 0,
    failed: problems.length,
    skipped: counts?.skipped ?? 0,
    seconds: outcome.seconds,
    details: asText(problems),
  }
}

/**
 * @param {string} reportFile
 * @param {(report: unknown) => Counts} count
 * @returns {Counts | null}
 */
function readCounts(reportFile, count) {
  try {
    return count(JSON.parse(readFileSync(reportFile, 'utf8')))
  } catch (error) {
    console.error(`无法读取测试报告 ${reportFile}：${error instanceof Error ? error.message : error}`)
    return null
  }
}

/**
 * @param {import('../setup/runCommand.mjs').CommandOutcome} outcome
 * @param {Counts | null} counts
 */
export function runnerFailures(outcome, counts) {
  const output = tail(outcome.output, 40)
  if (outcome.timedOut) return [{ name: '运行超时，已终止', message: output }]
  if (counts === null) return [{ name: '没有测试报告', message: output }]
  if (counts.passed + counts.failures.length === 0) return [{ name: '没有运行任何测试', message: output }]
  if (outcome.code !== 0 && counts.failures.length === 0)
    return [{ name: `测试报告中没有失败，但运行器以退出码 ${outcome.code} 结束`, message: output }]
  return []
}

/** @param {readonly { name: string, message: string }[]} problems */
function asText(problems) {
  const shown = problems.slice(0, shownFailures).map(({ name, message }) => {
    const lines = message.trim().split('\n').slice(0, shownLines)
    return [`✗ ${name}`, ...lines.map((line) => `  ${line}`)].join('\n')
  })
  const rest = problems.length - shown.length
  return [...shown, ...(rest > 0 ? [`……另有 ${rest} 项失败，见 test-results/`] : [])].join('\n')
}
