import { toolEnvironment } from './node24.mjs'
import { step, tail } from './progress.mjs'
import { inProject, projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'
import { SetupError } from './setupError.mjs'

/**
 * Builds the application into dist/, quietly unless it fails.
 * @param {string} node the path of Node 24
 */
export async function buildApplication(node) {
  await step('构建程序', async () => {
    const outcome = await runCommand(node, [inProject('scripts', 'build.mjs')], {
      cwd: projectRoot,
      env: toolEnvironment(),
      logFile: inProject('logs', 'build.log'),
    })
    if (outcome.code !== 0)
      throw new SetupError(`构建失败；完整记录见 logs/build.log。\n${tail(outcome.output, 40)}`)
  })
}
