import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'
import { buildGate } from './testing/gates.mjs'
import { playwrightTally, vitestTally } from './testing/runners.mjs'
import { concluded, printed } from './testing/tally.mjs'
import { packageTally } from './testPackage.mjs'

/** Integration tests that go over more rounds by night (tests/support/nightly.ts). */
const longerByNight = [
  'crash',
  'database/kill',
  'letter/readBack',
  'rights/modelWalk',
  'session/login',
  'shell/instanceLock',
].map((name) => `tests/integration/${name}`)

const timeoutMs = 3 * 60 * 60_000

/** What is too long for every change: two hundred kills, all walks through the stand-in, and the packages. */
async function testNightly() {
  const { node } = await setUp()
  const display = await startDisplay()
  try {
    const built = await printed(buildGate(node)())
    const env = { ...display.env, CQW_NIGHTLY: '1' }
    const longer = vitestTally(node, {
      name: '夜间加长的集成测试',
      projects: ['integration'],
      folders: longerByNight,
      env,
      timeoutMs,
    })
    const held = await printed(longer)
    const walks = playwrightTally(node, { shell: 'electron-stand-in', isQuick: false, env, timeoutMs })
    const walked = await printed(walks)
    // The stand-in has no gallery of components; everything else of the night it walks itself.
    const looks = playwrightTally(node, {
      shell: 'chromium',
      isQuick: false,
      only: 'component.*@night',
      env,
      timeoutMs,
    })
    return concluded([built, held, walked, await printed(looks), await packageTally()])
  } finally {
    display.stop()
  }
}

if (isStartedDirectly(import.meta.url)) await runScript(testNightly)
