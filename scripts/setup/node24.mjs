import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'
import { SetupError } from './setupError.mjs'

const wantedMajor = 24

/**
 * The Node 24 program that came with the dependencies, or the running one where it is new enough and npm has none
 * for this platform (LoongArch, for one).
 * @param {string} [root]
 * @returns {string | null}
 */
export function findNode24(root = projectRoot) {
  const folder = path.join(root, 'node_modules', `node-${platformName()}-${process.arch}`, 'bin')
  const bundled = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(bundled)) return bundled
  return Number(process.versions.node.split('.')[0]) >= wantedMajor ? process.execPath : null
}

function platformName() {
  return process.platform === 'win32' ? 'win' : process.platform
}

/**
 * Asserts that Node 24 is there and really runs: the database driver crashes on anything older.
 * @param {string} [root]
 * @returns {Promise<string>} its path
 */
export async function assertNode24(root = projectRoot) {
  const node = findNode24(root)
  if (node === null)
    throw new SetupError(
      `没有适合本机（${process.platform}-${process.arch}）的 Node 24。请不要用 --no-optional 安装依赖；删除 node_modules 后重试，或自行安装 Node 24 以上版本。`,
    )
  const { code, stdout } = await runCommand(node, ['--version'])
  if (code !== 0 || Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) < wantedMajor)
    throw new SetupError(`Node 24 不能运行（${node}）。请删除 node_modules 后重试。`)
  return node
}

/**
 * An environment in which `node` and every installed tool is ours, whatever the machine has.
 * @param {string} [root]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(root = projectRoot) {
  const node = findNode24(root)
  const bins = [path.join(root, 'node_modules', '.bin'), ...(node === null ? [] : [path.dirname(node)])]
  return { ...process.env, PATH: [...bins, process.env.PATH ?? ''].join(path.delimiter) }
}
