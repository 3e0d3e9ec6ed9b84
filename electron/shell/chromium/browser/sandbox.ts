import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { NotOpened } from '../notOpened.ts'

/**
 * The account Chromium runs under when the application was started as root: a number nobody owns, from the range that
 * is kept for such throw-away accounts, so that it shares files with no other program.
 */
export const unprivilegedId = 64_321

/** How Chromium may be started on this machine. */
export type SandboxPlan =
  | { readonly sandbox: true; readonly runAs: number | null }
  | { readonly sandbox: false; readonly runAs: number | null; readonly warning: string }

/** Raised when Chromium's sandbox cannot start here and nobody allowed to go without; its message is one line for a person. */
export class SandboxUnavailable extends NotOpened {}

/** The arguments of `setpriv` that give root up for good. */
export const setprivArguments = (id: number): readonly string[] => [
  '--reuid',
  String(id),
  '--regid',
  String(id),
  '--clear-groups',
]

/** Finds out by trying whether the sandbox can start; throws SandboxUnavailable unless CQW_ALLOW_NO_SANDBOX=1 allows to go without. */
export function planSandbox(browser: string, env: NodeJS.ProcessEnv = process.env): SandboxPlan {
  if (process.platform !== 'linux') return { sandbox: true, runAs: null }
  const isRoot = process.getuid?.() === 0
  const runAs =
    isRoot && spawnSync('setpriv', [...setprivArguments(unprivilegedId), 'true']).status === 0
      ? unprivilegedId
      : null
  const canDrop = !isRoot || runAs !== null
  if (canDrop && (hasNamespaces(runAs) || hasSetuidHelper(browser))) return { sandbox: true, runAs }
  const reason = canDrop
    ? '本机不允许普通用户建立命名空间，浏览器沙箱无法启动。'
    : '以 root 启动，又不能切换到普通用户，浏览器沙箱无法启动。'
  if (env.CQW_ALLOW_NO_SANDBOX !== '1')
    throw new SandboxUnavailable(
      `${reason}请让系统管理员开启 user namespaces（sysctl user.max_user_namespaces），程序不会在没有沙箱时打开。`,
    )
  return {
    sandbox: false,
    runAs,
    warning: `${reason}按 CQW_ALLOW_NO_SANDBOX=1 在没有沙箱的情况下继续，只可用于测试。`,
  }
}

// The same namespaces that Chromium's own sandbox asks for.
function hasNamespaces(runAs: number | null): boolean {
  const probe = ['unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', 'true']
  const [command = 'true', ...args] =
    runAs === null ? probe : ['setpriv', ...setprivArguments(runAs), ...probe]
  return spawnSync(command, args).status === 0
}

function hasSetuidHelper(browser: string): boolean {
  const helper = path.join(path.dirname(browser), 'chrome-sandbox')
  if (!existsSync(helper)) return false
  const { mode, uid } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}
