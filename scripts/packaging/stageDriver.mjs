import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inProject } from '../setup/projectRoot.mjs'
import { rebuiltDriver } from './driverRecipe.mjs'
import { aboveCeiling, needsOf } from './symbolCeiling.mjs'

/** What electron-builder calls a platform in its `${os}` → what the driver calls it. */
const systems = { linux: 'linux', win32: 'win', darwin: 'mac' }

/**
 * Lays the one driver that a target needs where electron-builder.yml takes it from: on Linux the rebuilt one, elsewhere the package's own.
 * @param {{ platform: string, arch: string }} target names as Node gives them
 * @returns {string} the file
 */
export function stageDriver({ platform, arch }) {
  const system = systems[/** @type {keyof typeof systems} */ (platform)]
  if (system === undefined || (arch !== 'x64' && arch !== 'arm64'))
    throw new Error(`没有 ${platform}-${arch} 的数据库驱动，不能为它打包。`)
  const source = platform === 'linux' ? rebuiltDriver(arch) : shippedDriver(platform, arch)
  if (!existsSync(source))
    throw new Error(
      `没有找到为较旧系统重新编译的数据库驱动（linux-${arch}）。请先运行：node scripts/buildDriver.mjs --arch ${arch}`,
    )
  refuseTooNew(source)
  const folder = inProject('dist', 'packaging', 'driver', `${system}-${arch}`)
  const file = path.join(folder, `${platform}-${arch}.node`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(source, file)
  return file
}

/**
 * Throws where a Linux driver asks for more than UOS 20 and Kylin V10 have.
 * @param {string} file
 */
export function refuseTooNew(file) {
  const tooNew = aboveCeiling(needsOf(file))
  if (tooNew.length > 0)
    throw new Error(
      `拒绝打包：${path.basename(file)} 需要 ${tooNew.join('、')}，统信 UOS 20、银河麒麟 V10 没有。`,
    )
}

/**
 * The binary that came with the npm package.
 * @param {string} platform
 * @param {string} arch
 */
export function shippedDriver(platform, arch) {
  return inProject('node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds', `${platform}-${arch}.node`)
}
