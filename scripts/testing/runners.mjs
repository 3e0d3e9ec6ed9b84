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
 * @param {{ name: string, projects: readonly string[], folders?: readonly string[], env: NodeJS.ProcessEnv, timeoutMs?: number }} options
 *   one folder of tests/ per project, or some folders in them
 */
export function vitestTally(node, { name, projects, folders, env, timeoutMs }) {
  const reportFile = inProject('test-results', `vitest-${projects.join('-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  return runnerTally({
    name,
    reportFile,
    run: () =>
      run(node, ['vitest', 'run', ...(folders ?? []), ...chosen, ...report], {
        logName: `vitest-${projects.join('-')}.log`,
        env,
        timeoutMs,
      }),
    count: countVitest(folders ?? projects.map((project) => `tests/${project}`)),
  })
}

/** What the walks of each shell are called in the report; the stand-in is never called Electron. */
const walkNames = {
  chromium: '端到端测试',
  electron: '端到端测试（Electron 程序）',
  'electron-stand-in': 'Electron 适配层（严格替身，不是 Electron）',
}

/**
 * @param {string} node the path of Node 24
 * @param {{ shell: keyof typeof walkNames, isQuick: boolean, only?: string, env: NodeJS.ProcessEnv, timeoutMs?: number }} options
 */
export function playwrightTally(node, { shell, isQuick, only, env, timeoutMs }) {
  const reportFile = inProject('test-results', `playwright-${shell}.json`)
  const filter = [
    ...(isQuick ? ['--grep-invert', '@slow'] : []),
    ...(only === undefined ? [] : ['--grep', only]),
  ]
  return runnerTally({
    name: `${walkNames[shell]}${isQuick ? '（不含 @slow）' : ''}`,
    reportFile,
    run: () =>
      run(node, ['playwright', 'test', ...filter], {
        logName: `playwright-${shell}.log`,
        env: { ...env, CQW_SHELL: shell, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
        timeoutMs,
      }),
    count: countPlaywright,
  })
}

/**
 * @param {string} node
 * @param {readonly ['vitest' | 'playwright', ...string[]]} command
 * @param {{ logName: string, env: NodeJS.ProcessEnv, timeoutMs?: number | undefined }} options
 */
function run(node, [tool, ...args], { logName, env, timeoutMs = runnerTimeoutMs }) {
  return runCommand(node, [toolPath(tool), ...args], {
    cwd: projectRoot,
    env: { ...toolEnvironment(), NO_COLOR: '1', ...env },
    logFile: inProject('test-results', logName),
    timeoutMs,
  })
}
