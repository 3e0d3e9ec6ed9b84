import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findNode24, toolEnvironment } from '../setup/node24.mjs'
import { callersPath } from '../setup/options.mjs'
import { inProject, projectRoot } from '../setup/projectRoot.mjs'
import { runForeground } from '../setup/runForeground.mjs'
import { SetupError } from '../setup/setupError.mjs'

const required = [
  'electron',
  'version',
  'LICENSE',
  'LICENSES.chromium.html',
  'locales',
  'resources',
  'chrome-sandbox',
]

/**
 * Builds the application and packs it for Linux from a folder that holds Electron's program, without the network.
 * @param {{ electron: string, targets: readonly ('dir' | 'deb' | 'rpm')[], arch: string, output?: string | undefined }} wish
 * @returns {Promise<number>} the exit code
 */
export async function runBuilder({ electron, targets, arch, output }) {
  const folder = callersPath(electron)
  const missing = required.filter((name) => !existsSync(path.join(folder, name)))
  if (missing.length > 0)
    throw new SetupError(`${folder} 不是完整的 Electron 文件夹，缺少：${missing.join('、')}`)
  const node = findNode24()
  if (node === null) throw new SetupError('没有找到 Node 24，请先运行 npm ci。')
  const env = { ...toolEnvironment(), CUSTOM_FPM_PATH: ownFpm(node) }
  const run = (/** @type {string[]} */ command) => runForeground(node, command, { cwd: projectRoot, env })
  const built = await run([inProject('scripts', 'build.mjs')])
  if (built !== 0) return built
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  const options = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
  if (output !== undefined) options.push(`-c.directories.output=${callersPath(output)}`)
  const builder = inProject('node_modules', 'electron-builder', 'cli.js')
  return run([builder, '--linux', ...targets, `--${arch}`, '--publish', 'never', ...options])
}

/**
 * A program that stands in the place of fpm; electron-builder would fetch its own from the network.
 * @param {string} node
 */
function ownFpm(node) {
  const file = inProject('dist', 'packaging', 'fpm')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(
    file,
    `#!/bin/sh\nexec '${node}' '${inProject('scripts', 'packaging', 'fpm', 'fpm.mjs')}' "$@"\n`,
  )
  chmodSync(file, 0o755)
  return file
}
