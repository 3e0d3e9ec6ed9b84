import { readdirSync } from 'node:fs'
import path from 'node:path'
import { toolEnvironment } from '../setup/node24.mjs'
import { tail } from '../setup/progress.mjs'
import { inProject, projectRoot } from '../setup/projectRoot.mjs'
import { runCommand } from '../setup/runCommand.mjs'
import { toolPath } from '../setup/toolPath.mjs'

const gateTimeoutMs = 300_000
const cruisedFolders = ['shared', 'electron', 'renderer', 'scripts', 'tests']
const typedFolders = ['tests', 'renderer', 'electron', 'shared', 'scripts']

/**
 * Every gate, slowest first; each is one test.
 * @param {string} node the path of Node 24
 * @returns {(() => Promise<import('./tally.mjs').Tally>)[]}
 */
export function gates(node) {
  return [
    ...typedFolders.map((folder) => gate(node, `类型 ${folder}`, ['tsc', '-p', folder])),
    gate(node, '无用代码（knip）', ['knip', '--no-progress']),
    layerGate(node),
    gate(node, '格式与规范（biome）', ['biome', 'ci', '--error-on-warnings', '--colors=off', '.']),
    buildGate(node),
  ]
}

/**
 * Builds the program; what drives the built program needs it first.
 * @param {string} node
 */
export function buildGate(node) {
  return gate(node, '构建', [inProject('scripts', 'build.mjs')])
}

/**
 * @param {string} node
 * @param {string} name
 * @param {readonly [string, ...string[]]} command a tool or a script, and its arguments
 */
function gate(node, name, command) {
  return async () => {
    const outcome = await runTool(node, command, name)
    return asTally(
      name,
      outcome,
      outcome.code === 0
        ? ''
        : `${tail(outcome.output, 60)}\n完整记录：${path.relative(projectRoot, logFileOf(name))}`,
    )
  }
}

/**
 * The layer rules. A cruise that did not see every source file has found nothing and proves nothing.
 * @param {string} node
 */
function layerGate(node) {
  const name = '分层（dependency-cruiser）'
  return async () => {
    const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
    const outcome = await runTool(node, ['depcruise', ...config, ...cruisedFolders], name)
    return asTally(name, outcome, layerProblems(outcome, countSources()))
  }
}

/**
 * @param {{ stdout: string, output: string }} outcome
 * @param {number} sourceCount
 * @returns {string} empty when all is well
 */
export function layerProblems({ stdout, output }, sourceCount) {
  /** @type {{ modules: { source: string }[], summary: { violations: { from: string, to: string, rule: { name: string } }[] } }} */
  let report
  try {
    report = JSON.parse(stdout)
  } catch {
    return `没有可读的报告\n${tail(output)}`
  }
  const seen = report.modules.filter(
    ({ source }) => isSource(source) && !source.includes('node_modules'),
  ).length
  const blind =
    seen < sourceCount ? [`只检查了 ${seen} 个源文件，应为 ${sourceCount} 个：规则没有真正执行`] : []
  const breaches = report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  return [...blind, ...breaches].join('\n')
}

function countSources() {
  return cruisedFolders
    .flatMap((folder) => readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }))
    .filter((file) => isSource(file)).length
}

/** @param {string} file */
function isSource(file) {
  return /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts')
}

/** @param {string} name */
function logFileOf(name) {
  return inProject('test-results', 'gates', `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.log`)
}

/**
 * @param {string} node
 * @param {readonly [string, ...string[]]} command
 * @param {string} name
 */
function runTool(node, [tool, ...args], name) {
  const program = /^[a-z]+$/.test(tool)
    ? toolPath(/** @type {Parameters<typeof toolPath>[0]} */ (tool))
    : tool
  return runCommand(node, [program, ...args], {
    cwd: projectRoot,
    env: { ...toolEnvironment(), NO_COLOR: '1' },
    logFile: logFileOf(name),
    timeoutMs: gateTimeoutMs,
  })
}

/**
 * @param {string} name
 * @param {{ seconds: number, timedOut: boolean }} outcome
 * @param {string} problem empty when the gate is open
 * @returns {import('./tally.mjs').Tally}
 */
function asTally(name, { seconds, timedOut }, problem) {
  const details = timedOut ? `超时，已终止\n${problem}` : problem
  const isOpen = details === ''
  return { name, passed: isOpen ? 1 : 0, failed: isOpen ? 0 : 1, skipped: 0, seconds, details }
}
