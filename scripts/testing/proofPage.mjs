/**
 * @typedef {{ status: string, annotations?: { type: string, description?: string }[], results: { duration: number, errors?: { message?: string }[] }[] }} ProofTest
 * @typedef {{ title: string, file: string, tests: ProofTest[] }} ProofSpec
 * @typedef {{ specs?: ProofSpec[], suites?: ProofSuite[] }} ProofSuite
 */

const marks = { expected: '✓', unexpected: '✗', flaky: '✗ (not always)', skipped: 'not run' }
const proof = 'electron/proof.test.ts'

/**
 * The page that says what came out on the real Electron: the ten checks with what they noted, and every walk, failed ones with their words.
 * @param {unknown} report of Playwright's JSON reporter
 * @param {{ at: Date, machine: string }} where
 */
export function proofOf(report, { at, machine }) {
  const specs = /** @type {{ suites: ProofSuite[] }} */ (report).suites.flatMap(specsOf)
  const checks = specs.filter(({ file }) => file.endsWith(proof))
  const walks = specs.filter(({ file }) => !file.endsWith(proof))
  const passed = (/** @type {ProofSpec[]} */ some) =>
    some.filter((spec) => statusOf(spec) === 'expected').length
  return [
    '# Proof on the real Electron',
    '',
    'Written by `npm run proof:electron`; do not edit.',
    '',
    `- ${at.toISOString().slice(0, 10)}, ${machine}`,
    `- Checks: ${passed(checks)} of ${checks.length} passed. Walks: ${passed(walks)} of ${walks.length} passed.`,
    '',
    '## Checks',
    '',
    ...checks.flatMap(linesOf),
    '',
    '## Walks',
    '',
    ...walks.flatMap(linesOf),
    '',
  ].join('\n')
}

/** @param {ProofSuite} suite @returns {ProofSpec[]} */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** @param {ProofSpec} spec */
function statusOf({ tests }) {
  return tests[0]?.status ?? 'skipped'
}

/** @param {ProofSpec} spec @returns {string[]} */
function linesOf(spec) {
  const [run] = spec.tests
  const status = statusOf(spec)
  const mark = marks[/** @type {keyof typeof marks} */ (status)] ?? status
  const seconds = (run?.results ?? []).reduce((sum, { duration }) => sum + duration / 1000, 0)
  const notes = (run?.annotations ?? [])
    .filter(({ type }) => type === 'note')
    .map(({ description }) => description)
  const errors = (run?.results ?? [])
    .flatMap((result) => result.errors ?? [])
    .map(({ message }) => firstLine(message))
  return [
    `- ${mark} ${spec.file} › ${spec.title} (${seconds.toFixed(1)} s)`,
    ...[...notes, ...(status === 'expected' ? [] : errors)].map((text) => `  - ${text}`),
  ]
}

/** @param {string | undefined} message */
function firstLine(message) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
  return (message ?? '').replace(/\u001b\[[0-9;]*m/g, '').split('\n', 1)[0]
}
