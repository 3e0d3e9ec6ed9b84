import { fork } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { benchTable } from './benchmarking/benchTable.mjs'
import { isWithinLimit } from './benchmarking/ratioRow.mjs'
import { buildApplication } from './setup/buildApplication.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { tail } from './setup/progress.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { SetupError } from './setup/setupError.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'

/**
 * Runs the benchmarks of tests/bench one after another and prints their ratios.
 * @param {{ only: string | null, jsonFile: string | null, isStrict: boolean }} options
 * @returns {Promise<number>} 1 when a benchmark broke, or a ratio is over its limit in strict mode
 */
async function benchAll({ only, jsonFile, isStrict }) {
  const { node } = await setUp()
  const folder = inProject('tests', 'bench')
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) => file.endsWith('.bench.ts') && file.includes(only ?? ''),
  )
  if (files.length === 0) throw new SetupError('tests/bench 中没有符合条件的基准测试。')
  await buildApplication(node)
  const results = []
  for (const file of files.sort()) {
    const result = await runBench(node, file)
    console.log(benchTable([result]))
    results.push(result)
  }
  if (jsonFile !== null) writeFileSync(jsonFile, `${JSON.stringify(results, null, 2)}\n`)
  const isBroken = results.some(({ problem }) => problem !== null)
  const isSlow = results.some(({ rows }) => !rows.every(isWithinLimit))
  return isBroken || (isStrict && isSlow) ? 1 : 0
}

/**
 * @param {string} node the path of Node 24
 * @param {string} file
 * @returns {Promise<import('./benchmarking/ratioRow.mjs').BenchResult>}
 */
function runBench(node, file) {
  const startedAt = Date.now()
  const child = fork(
    inProject('scripts', 'benchmarking', 'runBench.mjs'),
    [inProject('tests', 'bench', file)],
    {
      cwd: projectRoot,
      env: toolEnvironment(),
      execPath: node,
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  /** @type {{ name: string, rows: import('./benchmarking/ratioRow.mjs').RatioRow[], output: string }} */
  const told = { name: path.basename(file, '.bench.ts'), rows: [], output: '' }
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      told.output += text
    })
  child.on('message', (message) => void Object.assign(told, message))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const { name, rows, output } = told
      const isWhole = code === 0 && rows.length > 0
      const problem = isWhole ? null : `退出码 ${code}\n${tail(output, 30)}`
      resolve({ file, name, seconds: (Date.now() - startedAt) / 1000, rows, problem })
    })
  })
}

/** @param {string} flag */
function argumentOf(flag) {
  const index = process.argv.indexOf(flag)
  return index === -1 ? null : (process.argv[index + 1] ?? null)
}

if (isStartedDirectly(import.meta.url))
  await runScript(() =>
    benchAll({
      only: argumentOf('--only'),
      jsonFile: argumentOf('--json'),
      isStrict: process.argv.includes('--strict'),
    }),
  )
