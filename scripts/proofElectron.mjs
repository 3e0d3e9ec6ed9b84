import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { findElectronBinary } from './setup/electronBinary.mjs'
import { inProject } from './setup/projectRoot.mjs'
import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'
import { electronTally } from './testing/electronTally.mjs'
import { proofOf } from './testing/proofPage.mjs'
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
  const env = { ...display.env, CQW_NIGHTLY: '1' }
  try {
    const tally = await printed(electronTally(node, { isQuick: false, env, timeoutMs }))
    const report = JSON.parse(readFileSync(inProject('test-results', 'playwright-electron.json'), 'utf8'))
    const machine = `${os.type()} ${os.release()} ${os.arch()}，${os.cpus()[0]?.model ?? ''}`
    writeFileSync(inProject('docs', 'proof-electron.md'), proofOf(report, { at: new Date(), machine }))
    console.log('已写入 docs/proof-electron.md')
    return concluded([tally])
  } finally {
    display.stop()
  }
}

if (isStartedDirectly(import.meta.url)) await runScript(proofElectron)
