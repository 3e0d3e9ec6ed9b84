import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { step, tail } from './progress.mjs'
import { projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'
import { SetupError } from './setupError.mjs'

/**
 * Installs the locked dependencies when they are missing or differ from the lock file; otherwise costs milliseconds.
 * @param {string} [root]
 */
export async function installDependencies(root = projectRoot) {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stampFile = path.join(root, 'node_modules', '.setup-stamp')
  const stamp = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  if (!isInstalledAsLocked(root, JSON.parse(lock)))
    await step('安装依赖（npm ci，首次约一分钟）', () => installLocked(root))
  writeFileSync(stampFile, stamp)
}

/** @param {string} root */
async function installLocked(root) {
  const logFile = path.join(root, 'logs', 'npm-ci.log')
  const { command, args } = npmCommand()
  const outcome = await runCommand(command, [...args, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    logFile,
  })
  if (outcome.code === 0) return
  throw new SetupError(
    `安装依赖失败。请检查网络与 npm 设置后重试；完整记录见 logs/npm-ci.log。\n${tail(outcome.output)}`,
  )
}

/** npm itself runs on the Node it was started with: ours lies in the folder that it is about to replace. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm?.endsWith('.js') && node !== undefined && existsSync(npm)) return { command: node, args: [npm] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/**
 * Whether the installed tree is what the lock file names, so that an installation made by hand is accepted and nobody's
 * running tools are pulled from under them.
 * @typedef {{ version?: string, link?: boolean, os?: string[], cpu?: string[], libc?: string[], optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} root
 * @param {{ packages: Record<string, LockedPackage> }} lock
 */
function isInstalledAsLocked(root, lock) {
  // npm writes this file last: without it an installation was broken off.
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false
  const locked = Object.entries(lock.packages).filter(([place]) => place.includes('node_modules/'))
  return locked.every(([place, entry]) => {
    const manifest = path.join(root, place, 'package.json')
    if (!existsSync(manifest)) return mayBeAbsent(entry)
    return entry.link === true || JSON.parse(readFileSync(manifest, 'utf8')).version === entry.version
  })
}

/**
 * Optional packages are absent where they are for another platform, or serve only such a package.
 * @param {LockedPackage} entry
 */
function mayBeAbsent({ os, cpu, libc, optional, devOptional }) {
  if (!optional && !devOptional) return false
  const fits = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true)
  return !fits || libc !== undefined || (os === undefined && cpu === undefined)
}
