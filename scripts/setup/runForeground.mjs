import { spawn } from 'node:child_process'

/**
 * Runs a program on this terminal until it ends, and hands Ctrl+C and a termination on to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runForeground(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    // The terminal signals the child itself; this process only has to outlive it.
    const wait = () => {}
    const forward = () => void child.kill('SIGTERM')
    process.on('SIGINT', wait).on('SIGTERM', forward)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', forward)
      resolve(code ?? (signal === null ? 1 : 130))
    })
  })
}
