import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { findElectronBinary } from './electronBinary.mjs'
import { step, tail } from './progress.mjs'
import { inProject } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'
import { SetupError } from './setupError.mjs'

/** Browsers that the fallback shell (electron/shell/chromium/browser/findChromium.ts) also takes and that speak Chinese by themselves. */
const otherBrowsers = [
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
]
const hasDebianChromium = () => existsSync('/usr/lib/chromium/chromium')
const wantsDebianChromium = () => hasDebianChromium() || !otherBrowsers.some(existsSync)

/**
 * What the operating system has to bring, by need. A package counts as present when what we use of it is present, so
 * that other distributions and hand-made installations are accepted.
 * @type {Record<string, readonly { name: string, isPresent: () => boolean }[]>}
 */
const packagesByNeed = {
  browser: [
    { name: 'chromium', isPresent: () => hasDebianChromium() || otherBrowsers.some(existsSync) },
    {
      // Chromium's setuid helper, for machines that let no ordinary user make namespaces.
      name: 'chromium-sandbox',
      isPresent: () =>
        existsSync('/usr/lib/chromium/chrome-sandbox') || !wantsDebianChromium() || mayMakeNamespaces(),
    },
    {
      name: 'chromium-l10n',
      isPresent: () => existsSync('/usr/lib/chromium/locales/zh-CN.pak') || !wantsDebianChromium(),
    },
  ],
  fonts: [
    {
      name: 'fonts-noto-cjk',
      isPresent: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
    },
  ],
  display: [{ name: 'xvfb', isPresent: () => isOnPath('Xvfb') }],
  documents: [
    { name: 'poppler-utils', isPresent: () => isOnPath('pdftotext') && isOnPath('pdftoppm') },
    { name: 'imagemagick', isPresent: () => isOnPath('convert') || isOnPath('magick') },
  ],
  packaging: [
    { name: 'debootstrap', isPresent: () => existsSync('/usr/sbin/debootstrap') },
    { name: 'rpm', isPresent: () => isOnPath('rpmbuild') },
    { name: 'desktop-file-utils', isPresent: () => isOnPath('desktop-file-validate') },
  ],
}

/** What is needed even where Electron is present: the programs that only tests and the demonstration use. */
const needsBesideElectron = new Set(['display', 'documents', 'packaging'])

/**
 * Installs by apt what is missing on Linux. Elsewhere, and for the shell where Electron is present, there is nothing
 * to install. Throws a SetupError with the one command for an administrator where this user may not install.
 * @param {readonly string[]} needs
 */
export async function installSystemPackages(needs) {
  if (process.platform !== 'linux') return
  const hasElectron = findElectronBinary() !== null
  const missing = missingPackages(needs.filter((need) => !hasElectron || needsBesideElectron.has(need)))
  if (missing.length === 0) return
  const command = aptCommand(missing)
  if (!isOnPath('apt-get'))
    throw new SetupError(
      `缺少系统组件：${missing.join('、')}。本机没有 apt，请管理员用本系统的软件管理工具安装后重试。`,
    )
  const prefix = privilegePrefix()
  if (prefix === null)
    throw new SetupError(
      `缺少系统组件，且当前用户无权安装。请把下面这一条命令交给管理员执行，然后重试：\n\n  ${command}\n`,
    )
  await step(`更新软件包目录（apt-get update）`, () => apt(prefix, ['update'], 'apt-update.log'))
  await step(`安装系统组件：${missing.join('、')}`, () => install(prefix, missing))
}

/**
 * Installs nothing: throws a SetupError with the one command where something is missing on Linux.
 * @param {readonly string[]} needs
 */
export function assertPackagesPresent(needs) {
  const missing = process.platform === 'linux' ? missingPackages(needs) : []
  if (missing.length === 0) return
  throw new SetupError(
    `缺少系统组件。请执行（或交给管理员执行）下面这一条命令，然后重试：\n\n  ${aptCommand(missing)}\n`,
  )
}

/**
 * @param {readonly string[]} needs
 * @returns {string[]} names of Debian packages
 */
function missingPackages(needs) {
  return needs
    .flatMap((need) => packagesByNeed[need] ?? [])
    .filter(({ isPresent }) => !isPresent())
    .map(({ name }) => name)
}

/**
 * The one line an administrator can copy.
 * @param {readonly string[]} packages
 */
function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/**
 * How this user becomes allowed to install: not at all needed (root), sudo without a password, or sudo that asks on
 * this terminal; null where none works.
 * @returns {readonly string[] | null}
 */
function privilegePrefix() {
  if (process.getuid?.() === 0) return []
  if (!isOnPath('sudo')) return null
  if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n']
  const groups = spawnSync('id', ['-nG'], { encoding: 'utf8' }).stdout.trim().split(' ')
  const maySudo = groups.some((group) => ['sudo', 'wheel', 'admin'].includes(group))
  if (!maySudo || !process.stdin.isTTY) return null
  console.log('安装系统组件需要管理员权限，请按提示输入本人口令：')
  return spawnSync('sudo', ['-v'], { stdio: 'inherit' }).status === 0 ? ['sudo', '-n'] : null
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} packages
 */
async function install(prefix, packages) {
  await apt(prefix, ['install', '-y', '--no-install-recommends', ...packages], 'apt-install.log')
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} args
 * @param {string} logName
 */
async function apt(prefix, args, logName) {
  // Another installer may hold the lock for a while after the machine was switched on.
  const command = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=180',
    ...args,
  ]
  const outcome = await runCommand(command[0] ?? 'env', command.slice(1), {
    logFile: inProject('logs', logName),
  })
  if (outcome.code === 0) return
  throw new SetupError(
    `apt-get ${args[0]} 失败。请检查软件源与网络后重试；完整记录见 logs/${logName}。\n${tail(outcome.output)}`,
  )
}

function mayMakeNamespaces() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
