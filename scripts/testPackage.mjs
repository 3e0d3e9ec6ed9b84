import { startDisplay } from './setup/startDisplay.mjs'
import { everything, isStartedDirectly, runScript, setUp } from './setup.mjs'
import { vitestTally } from './testing/runners.mjs'
import { concluded, printed } from './testing/tally.mjs'

const timeoutMs = 45 * 60_000

/**
 * Builds the folder, the deb and the rpm from a folder that stands in for Electron's, and looks into, installs and removes them. Root and
 * Debian's packages are needed: an older Debian is made for it.
 * @returns {Promise<import('./testing/tally.mjs').Tally>}
 */
export async function packageTally() {
  const { node } = await setUp({ need: [...everything, 'packaging'] })
  const display = await startDisplay()
  try {
    return await printed(
      vitestTally(node, { name: '安装包测试', projects: ['package'], env: display.env, timeoutMs }),
    )
  } finally {
    display.stop()
  }
}

if (isStartedDirectly(import.meta.url)) await runScript(async () => concluded([await packageTally()]))
