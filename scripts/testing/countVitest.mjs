/**
 * Counts a report of vitest's JSON reporter. A file that could not be loaded is one failure; a folder that was to be
 * tested and brought no test is one as well.
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} VitestAssertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestAssertion[] }} VitestFile
 * @param {readonly string[]} folders each must have run at least one test
 * @returns {(report: unknown) => import('./runnerTally.mjs').Counts}
 */
export function countVitest(folders) {
  return (report) => {
    const files = /** @type {{ testResults: VitestFile[] }} */ (report).testResults
    const tests = files.flatMap(({ name, assertionResults }) =>
      assertionResults.map((test) => ({ name, ...test })),
    )
    const broken = files.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    const empty = folders.filter((folder) => !files.some(({ name }) => name.includes(`/${folder}/`)))
    return {
      passed: tests.filter(({ status }) => status === 'passed').length,
      skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
      failures: [
        ...tests
          .filter(({ status }) => status === 'failed')
          .map((test) => ({
            name: `${fromTests(test.name)} › ${test.fullName}`,
            message: withoutRunnerFrames((test.failureMessages ?? []).join('\n')),
          })),
        ...broken.map(({ name, message }) => ({ name: fromTests(name), message: message ?? '' })),
        ...empty.map((folder) => ({ name: folder, message: '没有运行任何测试' })),
      ],
    }
  }
}

/** @param {string} file */
function fromTests(file) {
  return file.replace(/^.*[\\/](?=tests[\\/])/, '')
}

/** @param {string} message */
function withoutRunnerFrames(message) {
  return message
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .join('\n')
}
