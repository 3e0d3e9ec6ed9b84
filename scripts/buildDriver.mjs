import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  cacheFolder,
  commandsFor,
  pinningHeader,
  rebuiltDriver,
  sourcesFor,
  suite,
  targets,
} from './packaging/driverRecipe.mjs'
import { aboveCeiling, needsOf } from './packaging/symbolCeiling.mjs'
import { optionsOf } from './setup/options.mjs'
import { step, tail } from './setup/progress.mjs'
import { inProject } from './setup/projectRoot.mjs'
import { runCommand } from './setup/runCommand.mjs'
import { SetupError } from './setup/setupError.mjs'
import { isStartedDirectly, runScript } from './setup.mjs'

// Rebuilds the database driver for older systems from the npm package's own sources, in an older Debian; the result lies in the user's cache.

/** @typedef {import('./packaging/driverRecipe.mjs').Arch} Arch */

const usage = `用法：node scripts/buildDriver.mjs [--arch x64|arm64]

为统信 UOS 20、银河麒麟 V10 等较旧的系统重新编译数据库驱动。需要 root、debootstrap 和 Debian 软件源；
结果按内容摘要放在用户缓存文件夹，不进入仓库。已经编译过的不再编译。`

/**
 * The root of the older Debian, made at the first call; tests install the package in a copy of it.
 * @returns {Promise<string>} its folder
 */
export async function olderRoot() {
  const root = path.join(cacheFolder(), 'roots', suite)
  if (existsSync(root)) return root
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new SetupError('建立较旧的 Debian 环境需要在 Linux 上以 root 身份运行。')
  const making = `${root}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(path.dirname(root), { recursive: true })
  const other = process.arch === 'arm64' ? 'x86-64' : 'aarch64'
  const packages = ['g++', 'libc6-dev', `g++-${other}-linux-gnu`]
  await step(`建立 Debian ${suite} 环境`, () =>
    must(
      'debootstrap',
      ['--variant=minbase', `--include=${packages.join(',')}`, suite, making],
      'debootstrap',
    ),
  )
  renameSync(making, root)
  return root
}

/**
 * @param {Arch} arch
 * @returns {Promise<string>} the rebuilt driver
 */
export async function buildDriver(arch) {
  const product = rebuiltDriver(arch)
  if (existsSync(product)) return product
  const root = await olderRoot()
  const folder = path.join(root, 'build', arch)
  rmSync(folder, { recursive: true, force: true })
  for (const [name, source] of Object.entries(sourcesFor()))
    cpSync(source, path.join(folder, name), { recursive: true, dereference: true })
  writeFileSync(path.join(folder, 'pins.h'), pinningHeader(arch))
  await step(`编译数据库驱动（linux-${arch}）`, async () => {
    for (const command of commandsFor(arch)) {
      const inside = ['env', '-C', `/build/${arch}`, 'PATH=/usr/bin:/bin', 'LC_ALL=C', ...command]
      await must('chroot', [root, ...inside], `driver-${arch}`)
    }
  })
  const made = path.join(folder, 'driver.node')
  const tooNew = aboveCeiling(needsOf(made))
  if (tooNew.length > 0)
    throw new SetupError(
      `重新编译的驱动仍需要较新的系统库：${tooNew.join('、')}。请检查 ${targets[arch].triplet} 的编译器。`,
    )
  mkdirSync(path.dirname(product), { recursive: true })
  cpSync(made, `${product}.new`)
  renameSync(`${product}.new`, product)
  rmSync(folder, { recursive: true, force: true })
  return product
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} logName
 */
async function must(command, args, logName) {
  const outcome = await runCommand(command, args, { logFile: inProject('logs', `${logName}.log`) })
  if (outcome.code === 0) return
  throw new SetupError(`${command} 失败；完整记录见 logs/${logName}.log。\n${tail(outcome.output)}`)
}

/** @param {readonly string[]} given */
async function main(given) {
  const { arch = process.arch } = optionsOf(given, { options: { arch: { type: 'string' } }, usage })
  if (arch !== 'x64' && arch !== 'arm64') throw new SetupError(`不支持 ${arch}。\n\n${usage}`)
  console.log(await buildDriver(arch))
  return 0
}

if (isStartedDirectly(import.meta.url)) await runScript(() => main(process.argv.slice(2)))
