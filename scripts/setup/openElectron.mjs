import { spawn } from 'node:child_process'
import { tail } from './progress.mjs'

/** The line the application prints on stdout once its first window can be used. Both shells print it. */
export const readyLine = 'window-ready'
const readyTimeoutMs = 60_000

/**
 * What Electron's program is started with before everything else, here and in the installed desktop file (electron-builder.yml). Ozone is
 * chosen before any script runs, so main.ts cannot say it: under Wayland, which Electron takes by itself since 38, the input methods of UOS
 * and Kylin cannot be switched, and fcitx speaks to GTK 3.
 */
export const displayArguments = ['--ozone-platform=x11', '--gtk-version=3']

/**
 * Opens the application in Electron and waits. Before its window is ready, a failure is an answer (`failed`, with the
 * reason); afterwards the exit code is the application's own. Ending with 0 before that is a hand-over to the window
 * that is open already.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<{ kind: 'ended', code: number } | { kind: 'failed', reason: string }>}
 */
export function openElectron(program, args, { timeoutMs = readyTimeoutMs, ...options } = {}) {
  const child = spawn(program, args, { ...options, stdio: ['inherit', 'pipe', 'pipe'] })
  const seen = { ready: false, stdout: '', stderr: '', timedOut: false }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      seen.timedOut = true
      child.kill('SIGKILL')
    }, timeoutMs)
    const forward = () => void child.kill('SIGTERM')
    process.on('SIGTERM', forward)
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (seen.ready) return
      seen.stdout += text
      if (!seen.stdout.split('\n').includes(readyLine)) return
      seen.ready = true
      clearTimeout(timer)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      seen.stderr = (seen.stderr + text).slice(-10_000)
    })
    /** @param {Parameters<typeof resolve>[0]} answer */
    const finish = (answer) => {
      clearTimeout(timer)
      process.off('SIGTERM', forward)
      resolve(answer)
    }
    child.once('error', (error) => finish({ kind: 'failed', reason: error.message }))
    child.once('close', (code, signal) => {
      if (seen.ready || code === 0) return finish({ kind: 'ended', code: code ?? 1 })
      if (seen.timedOut) return finish({ kind: 'failed', reason: `${timeoutMs / 1000} 秒内没有打开窗口` })
      const words = tail(seen.stderr, 3) || `退出码 ${code ?? signal}`
      finish({ kind: 'failed', reason: words })
    })
  })
}
