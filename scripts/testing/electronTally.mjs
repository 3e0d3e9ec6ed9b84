import { toolEnvironment } from '../setup/node24.mjs'
import { inProject, projectRoot } from '../setup/projectRoot.mjs'
import { runCommand } from '../setup/runCommand.mjs'
import { playwrightTally } from './runners.mjs'

/**
 * Drives Electron's own program, with a test build: the product refuses the debugging port that a driver needs. Afterwards the product's
 * build lies in dist/ again.
 * @param {string} node the path of Node 24
 * @param {{ isQuick: boolean, env: NodeJS.ProcessEnv, timeoutMs?: number }} options
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function electronTally(node, { isQuick, env, timeoutMs }) {
  const testing = { ...env, CQW_TEST_BUILD: '1' }
  await build(node, testing)
  try {
    return await playwrightTally(node, {
      shell: 'electron',
      isQuick,
      env: testing,
      ...(timeoutMs && { timeoutMs }),
    })
  } finally {
    await build(node, {})
  }
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
async function build(node, env) {
  const outcome = await runCommand(node, [inProject('scripts', 'build.mjs')], {
    cwd: projectRoot,
    env: { ...toolEnvironment(), ...env },
    logFile: inProject('test-results', 'build-electron.log'),
  })
  if (outcome.code !== 0) throw new Error(`the build failed: ${outcome.output}`)
}
