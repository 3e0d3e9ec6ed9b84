import { toolEnvironment } from '../setup/node24.mjs'
import { inProject, projectRoot } from '../setup/projectRoot.mjs'
import { runCommand } from '../setup/runCommand.mjs'
import { toolPath } from '../setup/toolPath.mjs'
import { countPlaywright } from './countPlaywright.mjs'
import { countVitest } from './countVitest.mjs'
import { runnerTally } from './runnerTally.mjs'

const runnerTimeoutMs = 20 * 60_000

/**
 * @param {string} node the path of Node 24
 * @param {{ name: string, projects: readonly string[], env: NodeJS.ProcessEnv }} options one folder of tests/ per project
 */
export function vitestTally(node, { name, projects, env }) {
  const reportFile = inProject('test-results', `vitest-${projects.join('-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  return runnerTally({
    name,
    reportFile,
    run: () =>
      run(node, ['vitest', 'run', ...chosen, ...report], {
        logName: `vitest-${projects.join('-')}.log`,
        env,
      }),
    count: countVitest(projects.map((project) => `tests/${project}`)),
  })
}

/**
 * @param {string} node the path of Node 24
 * @param {{ isQuick: boolean, env: NodeJS.ProcessEnv }} options
 */
export function playwrightTally(node, { isQuick, env }) {
  const reportFile = inProject('test-results', 'playwright.json')
  const filter = isQuick ? ['--grep-invert', '@slow'] : []
  return runnerTally({
    name: isQuick ? '端到端测试（不含 @slow）' : '端到端测试',
    reportFile,
    run: () =>
      run(node, ['playwright', 'test', ...filter], {
        logName: 'playwright.log',
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
      }),
    count: countPlaywright,
  })
}

/**
 * @param {string} node
 * @param {readonly ['vitest' | 'playwright', ...string[]]} command
 * @param {{ logName: string, env: NodeJS.ProcessEnv }} options
 */
function run(node, [tool, ...args], { logName, env }) {
  return runCommand(node, [toolPath(tool), ...args], {
    cwd: projectRoot,
    env: { ...toolEnvironment(), NO_COLOR: '1', ...env },
    logFile: inProject('test-results', logName),
    timeoutMs: runnerTimeoutMs,
  })
}
