import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../../electron/shell/exitCodes.ts'
import { isRunning, processTree, timeUntil } from '../../support/processTree.ts'
import { type ShellFixture, startShell } from '../../support/shellFixture.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const support = path.resolve(import.meta.dirname, '../../support')

const echoShell = (dataFolder: string) =>
  startShell({
    dataFolder,
    coreEntry: path.join(support, 'echoCore.ts'),
    rendererFolder: path.join(support, 'probePage'),
  })

const tell = (shell: ShellFixture, name: string) =>
  // The window goes before the answer can come.
  shell.page.evaluate((json) => void window.workstation.call(json), JSON.stringify({ name, input: '' }))

const profiles = (pid: number) =>
  readdirSync(os.tmpdir()).filter((name) => name.startsWith(`cqw-browser-${pid}-`))

interface Launched extends AsyncDisposable {
  readonly child: ChildProcess
  readonly pid: number
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function launched(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Launched {
  const child = spawn(process.execPath, [path.join(support, script), ...args], {
    env: { ...process.env, CQW_HEADLESS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    child,
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const ready = (launcher: Launched) => timeUntil(() => launcher.output().includes('window-ready'), 60_000)

const find = (pid: number, words: string) =>
  processTree(pid).find(({ commandLine }) => commandLine.includes(words))

describe('a session', () => {
  it('ends core, window and profile at a lock and opens afresh', async () => {
    using folder = temporaryFolder()
    const shell = await echoShell(folder.path)
    await tell(shell, 'lock')
    expect(await shell.ended).toEqual({ kind: 'locked', words: '已锁定' })
    expect(isRunning(shell.corePid)).toBe(false)
    expect(processTree(process.pid).filter(({ commandLine }) => commandLine.includes('chromium --'))).toEqual(
      [],
    )
    expect(profiles(process.pid)).toEqual([])
    await using again = await shell.reopen()
    expect(again.page.url()).toBe('https://workstation.invalid/?notice=locked')
    expect(again.corePid).not.toBe(shell.corePid)
  })

  it('ends cleanly when the person closes the window', async () => {
    using folder = temporaryFolder()
    const shell = await echoShell(folder.path)
    await shell.page.close()
    expect(await shell.ended).toEqual({ kind: 'closed' })
    expect(isRunning(shell.corePid)).toBe(false)
  })

  it('says that the core crashed', async () => {
    using folder = temporaryFolder()
    const shell = await echoShell(folder.path)
    await tell(shell, 'die')
    expect(await shell.ended).toEqual({ kind: 'crashed', what: 'core' })
    expect(profiles(process.pid)).toEqual([])
  })

  it('says that the browser crashed', async () => {
    using folder = temporaryFolder()
    const shell = await echoShell(folder.path)
    const browser = processTree(process.pid).find(({ commandLine }) =>
      /^\S+chromium .*--app=data:/.test(commandLine),
    )
    process.kill(browser?.pid ?? 0, 'SIGKILL')
    expect(await shell.ended).toEqual({ kind: 'crashed', what: 'window' })
    expect(isRunning(shell.corePid)).toBe(false)
    expect(profiles(process.pid)).toEqual([])
  })

  it('refuses a second writer on the same folder', async () => {
    using folder = temporaryFolder()
    await using shell = await echoShell(folder.path)
    const { claimFolder } = await import('../../../electron/machine/instanceLock.ts')
    expect(await claimFolder({ folder: folder.path, name: 'writer' })).toBeNull()
    await shell.close()
    const lock = await claimFolder({ folder: folder.path, name: 'writer' })
    expect(lock).not.toBeNull()
    await lock?.release()
  })
})

describe('the launcher', () => {
  it('says why when the core refuses to start, and never that the window can be used', async () => {
    using folder = temporaryFolder()
    writeFileSync(path.join(folder.path, 'refuse'), '')
    const launcher = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`])
    expect(await launcher.ended).toBe(exitCodes.refused)
    expect(launcher.output()).toBe('数据文件由更新的版本写成，请安装新版本后再打开。\n')
  })

  it('keeps a second start out and leaves it with code 0', async () => {
    using folder = temporaryFolder()
    const args = [`--data-folder=${folder.path}`]
    await using first = launched('echoLauncherProcess.ts', args)
    await ready(first)
    const second = launched('echoLauncherProcess.ts', args)
    expect(await second.ended).toBe(exitCodes.closed)
    expect(second.output()).toBe('程序已经打开，已切换到那个窗口。\n')
    expect(first.child.exitCode).toBeNull()
  })

  it('ends everything in order on SIGTERM', async () => {
    using folder = temporaryFolder()
    const launcher = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`])
    await ready(launcher)
    const tree = processTree(launcher.pid).map(({ pid }) => pid)
    // Launcher, relay, core and browsers: no dump of any of them would hold what it has in memory.
    if (process.platform === 'linux')
      expect([launcher.pid, ...tree].map(dumpFilter).filter((filter) => filter !== '00000000')).toEqual([])
    expect(tree.length).toBeGreaterThan(5)
    launcher.child.kill('SIGTERM')
    expect(await launcher.ended).toBe(exitCodes.closed)
    await timeUntil(() => !tree.some(isRunning), 3_000)
    expect(existsSync(path.join(folder.path, '.instance.sock'))).toBe(false)
  })

  it('leaves no browser 3 s after its relay was killed, and starts another', async () => {
    using folder = temporaryFolder()
    await using launcher = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`])
    await ready(launcher)
    const relay = find(launcher.pid, 'echoRelayProcess.ts')
    const old = processTree(relay?.pid ?? 0).map(({ pid }) => pid)
    process.kill(relay?.pid ?? 0, 'SIGKILL')
    await timeUntil(() => !old.some(isRunning), 3_000)
    await timeUntil(() => find(launcher.pid, '"notice":"restarted"') !== undefined, 5_000)
    await timeUntil(() => find(launcher.pid, '--app=data:') !== undefined, 30_000)
    expect(profiles(relay?.pid ?? 0)).toEqual([])
  })

  it('gives up after four crashes within a minute', async () => {
    using folder = temporaryFolder()
    const launcher = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`])
    for (let crash = 0; crash < 4; crash += 1) {
      const relay = await someNew(launcher.pid)
      process.kill(relay, 'SIGKILL')
      await timeUntil(() => !isRunning(relay), 3_000)
    }
    expect(await launcher.ended).toBe(exitCodes.crashed)
    expect(launcher.output()).toContain('程序一分钟内多次意外退出')
  })

  it('takes everything along when it is killed itself, and a new start succeeds', async () => {
    using folder = temporaryFolder()
    const launcher = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`])
    await ready(launcher)
    const tree = processTree(launcher.pid).map(({ pid }) => pid)
    launcher.child.kill('SIGKILL')
    await using next = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`])
    await timeUntil(() => !tree.some(isRunning), 3_000)
    await ready(next)
  })

  it.each([
    ['NODE_OPTIONS', { NODE_OPTIONS: '--no-warnings' }, []],
    ['--remote-debugging-port', {}, ['--remote-debugging-port=9222']],
    ['--no-sandbox', {}, ['--no-sandbox']],
  ])('does not start with %s', async (name, env, args) => {
    using folder = temporaryFolder()
    const launcher = launched('echoLauncherProcess.ts', [`--data-folder=${folder.path}`, ...args], {
      NODE_ENV: 'production',
      CQW_TEST_PRODUCT: '1',
      ...env,
    })
    expect(await launcher.ended).toBe(exitCodes.dangerousStart)
    expect(launcher.output()).toContain(name)
    expect(readdirSync(path.join(folder.path, 'logs'))).toEqual(['workstation.log'])
  })
})

async function someNew(launcher: number): Promise<number> {
  await timeUntil(() => find(launcher, 'echoRelayProcess.ts') !== undefined, 20_000)
  return find(launcher, 'echoRelayProcess.ts')?.pid ?? 0
}

/** Which parts of its memory a dump of this process would hold; none when it has ended meanwhile. */
function dumpFilter(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim()
  } catch {
    return '00000000'
  }
}
