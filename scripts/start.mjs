import { demonstrate } from './demo.mjs'
import { buildApplication } from './setup/buildApplication.mjs'
import { findElectronBinary } from './setup/electronBinary.mjs'
import { hasDisplay } from './setup/hasDisplay.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { displayArguments, openElectron } from './setup/openElectron.mjs'
import { callersPath, optionsOf } from './setup/options.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'
import { assertPackagesPresent } from './setup/systemPackages.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'

const usage = `用法：npm start [-- 选项]

  --data-folder <文件夹>   使用这个数据文件夹；不写则用本机用户的数据文件夹（见 README“数据在哪里”）
  --help                   显示本说明

没有图形显示时改为运行演示（同 npm run demo）。`

/**
 * Sets up, builds and opens the application: in Electron where its program is present, else in the system's Chromium.
 * @param {readonly string[]} given
 * @returns {Promise<number>} the exit code
 */
async function start(given) {
  const { help, 'data-folder': folder } = optionsOf(given, {
    options: { help: { type: 'boolean', short: 'h' }, 'data-folder': { type: 'string' } },
    usage,
  })
  if (help === true) {
    console.log(usage)
    return 0
  }
  const args = folder === undefined ? [] : [`--data-folder=${callersPath(folder)}`]
  if (!hasDisplay()) {
    console.log('没有图形显示（DISPLAY、WAYLAND_DISPLAY 均未设置），改为运行演示。')
    return demonstrate()
  }
  const { node } = await setUp({ need: ['dependencies', 'browser', 'fonts'] })
  const electron = findElectronBinary()
  if (electron === null)
    console.log('本机没有 Electron 程序，使用系统的 Chromium 打开（功能相同，见 README）。')
  await buildApplication(node)
  if (electron === null) return openFallback(node, args)
  const display = process.platform === 'linux' ? displayArguments : []
  const outcome = await openElectron(electron, [...display, projectRoot, ...args], { cwd: projectRoot })
  if (outcome.kind === 'ended') return outcome.code
  console.log(`Electron 未能打开窗口：${outcome.reason}\n改用系统的 Chromium 打开。`)
  assertPackagesPresent(['browser', 'fonts'])
  return openFallback(node, args)
}

/**
 * @param {string} node the path of Node 24
 * @param {readonly string[]} args
 */
function openFallback(node, args) {
  console.log('正在打开窗口 …')
  return runForeground(node, [inProject('dist', 'electron', 'fallback.js'), ...args], {
    cwd: projectRoot,
    env: toolEnvironment(),
  })
}

if (isStartedDirectly(import.meta.url)) await runScript(() => start(process.argv.slice(2)))
