/**
 * Counts a report of Playwright's JSON reporter: every test of every project, and errors outside tests.
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ projectName: string, status: string, results: { errors?: PlaywrightError[] }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {unknown} report
 * @returns {import('./runnerTally.mjs').Counts}
 */
export function countPlaywright(report) {
  const { suites, errors } = /** @type {{ suites: PlaywrightSuite[], errors?: PlaywrightError[] }} */ (report)
  const tests = suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ spec, test })))
  const failed = tests.filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky')
  return {
    passed: tests.filter(({ test }) => test.status === 'expected').length,
    skipped: tests.filter(({ test }) => test.status === 'skipped').length,
    failures: [
      ...failed.map(({ spec, test }) => ({
        name: `${test.projectName} › ${spec.file} › ${spec.title}`,
        message: test.results
          .flatMap((result) => result.errors ?? [])
          .map(plain)
          .join('\n'),
      })),
      ...(errors ?? []).map((error) => ({ name: '端到端测试以外的错误', message: plain(error) })),
    ],
  }
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** @param {PlaywrightError} error */
function plain({ message }) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
  return (message ?? '').replace(/\u001b\[[0-9;]*m/g, '')
}
