import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'
import { playwrightTally } from './testing/runners.mjs'
import { concluded, printed } from './testing/tally.mjs'
import { packageTally } from './testPackage.mjs'

const timeoutMs = 3 * 60 * 60_000

/** What is too long for every change: all walks through the stand-in, and the packages. */
async function testNightly() {
  const { node } = await setUp()
  const display = await startDisplay()
  try {
    const env = { ...display.env, CQW_NIGHTLY: '1' }
    const walks = playwrightTally(node, { shell: 'electron-stand-in', isQuick: false, env, timeoutMs })
    return concluded([await printed(walks), await packageTally()])
  } finally {
    display.stop()
  }
}

if (isStartedDirectly(import.meta.url)) await runScript(testNightly)
