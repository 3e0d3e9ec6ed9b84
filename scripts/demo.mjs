import { buildApplication } from './setup/buildApplication.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'
import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'

/**
 * Sets up, builds and runs the guided demonstration of the main job on invented data.
 * @param {readonly string[]} [args] handed on to the demonstration
 * @returns {Promise<number>} the demonstration's exit code
 */
export async function demonstrate(args = []) {
  const { node } = await setUp({ need: ['dependencies', 'browser', 'fonts', 'display'] })
  await buildApplication(node)
  const display = await startDisplay()
  try {
    return await runForeground(node, [inProject('scripts', 'demonstration', 'run.ts'), ...args], {
      cwd: projectRoot,
      env: { ...toolEnvironment(), ...display.env },
    })
  } finally {
    display.stop()
  }
}

if (isStartedDirectly(import.meta.url)) await runScript(() => demonstrate(process.argv.slice(2)))
