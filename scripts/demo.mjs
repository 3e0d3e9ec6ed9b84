import { mkdirSync, readdirSync } from 'node:fs'
import { buildApplication } from './setup/buildApplication.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { callersPath, optionsOf } from './setup/options.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'
import { SetupError } from './setup/setupError.mjs'
import { startDisplay } from './setup/startDisplay.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'

const usage = `用法：npm run demo [-- 选项]

  --keep <文件夹>   演示结束后把数据留在 <文件夹>/data，账号和口令写入 <文件夹>/accounts.json，
                    可用 npm start -- --data-folder=<文件夹>/data 打开浏览；文件夹须不存在或为空
  --help            显示本说明`

/**
 * Sets up, builds and runs the guided demonstration of the main job on invented data.
 * @param {readonly string[]} [given]
 * @returns {Promise<number>} the demonstration's exit code
 */
export async function demonstrate(given = []) {
  const { help, keep } = optionsOf(given, {
    options: { help: { type: 'boolean', short: 'h' }, keep: { type: 'string' } },
    usage,
  })
  if (help === true) {
    console.log(usage)
    return 0
  }
  const args = keep === undefined ? [] : [emptyFolder(callersPath(keep))]
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

/**
 * Makes the folder, or takes an empty one; throws a SetupError for any other.
 * @param {string} folder
 */
function emptyFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (readdirSync(folder).length === 0) return folder
  } catch {
    throw new SetupError(`不能使用文件夹 ${folder}，请换一个可以写入的位置。`)
  }
  throw new SetupError(`文件夹 ${folder} 不是空的，请换一个新文件夹，以免覆盖里面的内容。`)
}

if (isStartedDirectly(import.meta.url)) await runScript(() => demonstrate(process.argv.slice(2)))
