/**
 * What one step of the test command came to. `skipped` is shown, never counted as passed.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, details: string }} Tally
 */

/**
 * The sums that the last line names.
 * @param {readonly Tally[]} tallies
 */
function sumOf(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/**
 * One line for a step, and what is worth reading when it failed.
 * @param {Tally} tally
 */
function printTally({ name, passed, failed, skipped, seconds, details }) {
  const counts = [
    `${passed} 项通过`,
    ...(failed > 0 ? [`${failed} 项失败`] : []),
    ...(skipped > 0 ? [`${skipped} 项未运行`] : []),
  ]
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}：${counts.join('，')}（${seconds.toFixed(1)} 秒）`)
  if (failed > 0 && details !== '') console.log(details.replace(/^/gm, '    '))
}

/**
 * Waits for a step and prints its line.
 * @param {Promise<Tally>} running
 */
export async function printed(running) {
  const tally = await running
  printTally(tally)
  return tally
}

/**
 * The last line of a test command, and its exit code: 0 when everything that was run passed and something was.
 * @param {readonly Tally[]} tallies
 */
export function concluded(tallies) {
  const { passed, failed } = sumOf(tallies)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
