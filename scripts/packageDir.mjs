import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findNode24, toolEnvironment } from './setup/node24.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'

// npm run package:dir -- --electron <folder>: the unpacked Linux layout from an Electron folder that is already here.

const required = ['electron', 'version', 'LICENSE', 'LICENSES.chromium.html', 'locales', 'resources']

process.exitCode = await packageDir(process.argv.slice(2))

/** @param {readonly string[]} args @returns {Promise<number>} */
async function packageDir(args) {
  const folder = folderOf(args)
  if (folder === null) return refuse('用法：npm run package:dir -- --electron <解压后的 Electron 文件夹>')
  const missing = required.filter((name) => !existsSync(path.join(folder, name)))
  if (missing.length > 0) return refuse(`${folder} 不是完整的 Electron 文件夹，缺少：${missing.join('、')}`)
  const node = findNode24()
  if (node === null) return refuse('没有找到 Node 24，请先运行 npm ci。')
  const run = (/** @type {string[]} */ command) =>
    runForeground(node, command, { cwd: projectRoot, env: toolEnvironment() })
  const built = await run([inProject('scripts', 'build.mjs')])
  if (built !== 0) return built
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  const options = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
  const code = await run([
    inProject('node_modules', 'electron-builder', 'cli.js'),
    '--linux',
    'dir',
    ...options,
  ])
  if (code === 0)
    console.log(`已生成 ${path.relative(projectRoot, inProject('dist', 'packages', 'linux-unpacked'))}`)
  return code
}

/** @param {readonly string[]} args */
function folderOf(args) {
  const at = args.indexOf('--electron')
  const given = at === -1 ? undefined : args[at + 1]
  return given === undefined ? null : path.resolve(given)
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence)
  return 2
}
