import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { proofOf } from './packaging/proofPage.mjs'
import { findElectronBinary } from './setup/electronBinary.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'
import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'
import { playwrightTally } from './testing/runners.mjs'
import { concluded, printed } from './testing/tally.mjs'

const timeoutMs = 4 * 60 * 60_000

/**
 * On a machine that holds Electron's program: ten checks and all walks on it, and docs/proof-electron.md. Elsewhere 2.
 * @returns {Promise<number>}
 */
async function proofElectron() {
  if (findElectronBinary() === null) {
    console.error(
      '本机没有 Electron 程序，没有做任何验证；请按 README“Adding Electron’s binary”放好后再运行。',
    )
    return 2
  }
  const { node } = await setUp()
  const display = await startDisplay()
  // Only a test build lets itself be driven: the product refuses the debugging port that a driver needs.
  const env = { ...display.env, CQW_TEST_BUILD: '1', CQW_NIGHTLY: '1' }
  const build = (/** @type {NodeJS.ProcessEnv} */ more) =>
    runForeground(node, [inProject('scripts', 'build.mjs')], {
      cwd: projectRoot,
      env: { ...toolEnvironment(), ...more },
    })
  try {
    if ((await build(env)) !== 0) return 1
    const tally = await printed(playwrightTally(node, { shell: 'electron', isQuick: false, env, timeoutMs }))
    const report = JSON.parse(readFileSync(inProject('test-results', 'playwright-electron.json'), 'utf8'))
    const machine = `${os.type()} ${os.release()} ${os.arch()}，${os.cpus()[0]?.model ?? ''}`
    writeFileSync(inProject('docs', 'proof-electron.md'), proofOf(report, { at: new Date(), machine }))
    console.log('已写入 docs/proof-electron.md')
    return concluded([tally])
  } finally {
    display.stop()
    await build({})
  }
}

if (isStartedDirectly(import.meta.url)) await runScript(proofElectron)
