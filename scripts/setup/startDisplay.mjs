import { spawn } from 'node:child_process'
import { hasDisplay } from './hasDisplay.mjs'

const startTimeoutMs = 10_000

/**
 * A display for programs that need one: the machine's own, or a screen in memory that lives until `stop`. It listens
 * on no TCP port.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} `env` is what to give to the programs
 */
export async function startDisplay() {
  if (hasDisplay()) return { env: {}, stop: () => {} }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const stop = () => void server.kill('SIGTERM')
  process.once('exit', stop)
  const number = await displayNumber(server)
  return { env: { DISPLAY: `:${number}` }, stop }
}

/**
 * Xvfb chooses a free number itself and writes it down once it is ready.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not become ready.')), startTimeoutMs)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended early with code ${code}.`)))
    const written = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    written.setEncoding('utf8').once('data', (text) => {
      clearTimeout(timer)
      resolve(String(text).trim())
    })
  })
}
