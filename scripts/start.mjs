import { demonstrate } from './demo.mjs'
import { buildApplication } from './setup/buildApplication.mjs'
import { findElectronBinary } from './setup/electronBinary.mjs'
import { hasDisplay } from './setup/hasDisplay.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { openElectron } from './setup/openElectron.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'
import { assertPackagesPresent } from './setup/systemPackages.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'

/**
 * Sets up, builds and opens the application: in Electron where its program is present, else in the system's Chromium.
 * @param {readonly string[]} args handed on to the application
 * @returns {Promise<number>} the exit code
 */
async function start(args) {
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
  const outcome = await openElectron(electron, [projectRoot, ...args], { cwd: projectRoot })
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
