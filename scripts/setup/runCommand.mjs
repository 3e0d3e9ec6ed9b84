import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'

const keptCharacters = 1_000_000

/**
 * How a command ended. `output` holds stdout and stderr in the order they came (the last million characters).
 * @typedef {{ code: number, stdout: string, output: string, seconds: number, timedOut: boolean }} CommandOutcome
 *
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [logFile] everything the command says is written here as well
 * @property {number} [timeoutMs] after this long the command and all it started are ended
 */

/**
 * Runs a command quietly and waits for its end. Never rejects: a command that cannot be started ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandOutcome>}
 */
export function runCommand(command, args, options = {}) {
  const startedAt = Date.now()
  // A group of its own, so that a time-out also ends the browsers and workers a runner has started.
  const ownGroup = process.platform !== 'win32'
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  })
  const log = openLog(options.logFile)
  const seen = { stdout: '', output: '', timedOut: false }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    seen.stdout += text
    keep(text)
  })
  child.stderr.setEncoding('utf8').on('data', keep)

  /** @param {string} text */
  function keep(text) {
    seen.output = (seen.output + text).slice(-keptCharacters)
    log?.write(text)
  }

  return new Promise((resolve) => {
    const stopOnSignal = forwardSignals(child, ownGroup)
    const timer = setTimeout(
      () => {
        seen.timedOut = true
        endTree(child, ownGroup, 'SIGKILL')
      },
      options.timeoutMs ?? 2 ** 31 - 1,
    )
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      stopOnSignal()
      log?.end()
      resolve({ code, ...seen, seconds: (Date.now() - startedAt) / 1000 })
    }
    child.on('error', (error) => {
      keep(`${error.message}\n`)
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** @param {string | undefined} file */
function openLog(file) {
  if (file === undefined) return undefined
  mkdirSync(path.dirname(file), { recursive: true })
  return createWriteStream(file)
}

/**
 * A detached child no longer gets the terminal's Ctrl+C: hand it on, then go.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} ownGroup
 */
function forwardSignals(child, ownGroup) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    endTree(child, ownGroup, signal)
    process.exit(130)
  }
  process.once('SIGINT', forward).once('SIGTERM', forward)
  return () => process.off('SIGINT', forward).off('SIGTERM', forward)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} ownGroup
 * @param {NodeJS.Signals} signal
 */
function endTree(child, ownGroup, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal)
  } catch (error) {
    // The group may be gone already, which is what was asked for.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}
