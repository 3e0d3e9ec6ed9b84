import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'

const keptCharacters = 1_000_000
/** A group of its own, so that a time-out also ends the browsers and workers a runner has started. */
const hasOwnGroup = process.platform !== 'win32'

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
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasOwnGroup,
  })
  watch(child)
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
    const timer = setTimeout(
      () => {
        seen.timedOut = true
        endTree(child, 'SIGKILL')
      },
      options.timeoutMs ?? 2 ** 31 - 1,
    )
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      unwatch(child)
      const outcome = { code, ...seen, seconds: (Date.now() - startedAt) / 1000 }
      if (log === undefined) return resolve(outcome)
      // Whoever reads the log next finds all of it.
      log.once('close', () => resolve(outcome)).end()
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
 * Detached children no longer get the terminal's Ctrl+C: whoever ends this process ends them all.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set()

const leave = () => process.exit(130)

function endAll() {
  for (const child of running) endTree(child, 'SIGTERM')
}

/** @param {import('node:child_process').ChildProcess} child */
function watch(child) {
  if (running.size === 0) process.on('SIGINT', leave).on('SIGTERM', leave).on('exit', endAll)
  running.add(child)
}

/** @param {import('node:child_process').ChildProcess} child */
function unwatch(child) {
  running.delete(child)
  if (running.size === 0) process.off('SIGINT', leave).off('SIGTERM', leave).off('exit', endAll)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endTree(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(hasOwnGroup ? -child.pid : child.pid, signal)
  } catch (error) {
    // The group may be gone already, which is what was asked for.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}
