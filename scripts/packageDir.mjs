import path from 'node:path'
import { runBuilder } from './packaging/runBuilder.mjs'
import { optionsOf } from './setup/options.mjs'
import { inProject } from './setup/projectRoot.mjs'
import { SetupError } from './setup/setupError.mjs'
import { isStartedDirectly, runScript } from './setup.mjs'

const usage = `用法：npm run package:dir -- --electron <解压后的 Electron 文件夹> [--targets deb,rpm] [--arch x64|arm64] [--output <文件夹>]

不联网，从一个已有的 Electron 文件夹打包 Linux 版：默认只生成解压后的程序文件夹；
--targets deb,rpm 另外生成安装包（需要本机的 dpkg-deb、rpmbuild）。`

const known = /** @type {const} */ (['dir', 'deb', 'rpm'])

/** @param {readonly string[]} given */
async function packageDir(given) {
  const text = /** @type {const} */ ({ type: 'string' })
  const options = { electron: text, targets: text, arch: text, output: text }
  const { electron, targets = 'dir', arch = process.arch, output } = optionsOf(given, { options, usage })
  const wanted = targets.split(',')
  const chosen = known.filter((target) => wanted.includes(target))
  const isKnown = chosen.length === wanted.length && (arch === 'x64' || arch === 'arm64')
  if (electron === undefined || !isKnown) throw new SetupError(usage)
  const code = await runBuilder({ electron, targets: chosen, arch, output })
  const place = output ?? path.relative(process.cwd(), inProject('dist', 'packages'))
  if (code === 0) console.log(`已生成：${place}`)
  return code
}

if (isStartedDirectly(import.meta.url)) await runScript(() => packageDir(process.argv.slice(2)))
