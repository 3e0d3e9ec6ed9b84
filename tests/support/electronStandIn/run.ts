import { registerHooks } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../../../electron/shell/chromium/browser/findChromium.ts'
import { type Asked, harness } from './harness.ts'

// The process that plays Electron's main process: loads the built entry with the stand-in in the place of `electron`.

const [entry = '', ...args] = process.argv.slice(2)
const standIn = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context),
})
process.on('message', (asked: Asked) => {
  if (asked.kind === 'chooseFolder') harness.folderAnswer = asked.path
  harness.asks.emit('asked', asked)
})
process.on('disconnect', () => process.exit(1))
process.argv = [process.execPath, entry, ...args]

const { becomeReady, app } = await import('./app.ts')
harness.asks.on('asked', ({ kind }) => {
  if (kind === 'quit') app.quit()
})
// electron/electron #40719: `ready` comes only when the main module has been evaluated; one that waits for it waits for ever.
await import(pathToFileURL(entry).href)
const port = await freePort()
harness.browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  chromiumSandbox: false,
  headless: process.env.CQW_HEADLESS !== '0',
  args: [`--remote-debugging-port=${port}`, '--font-render-hinting=none'],
})
harness.tell({ kind: 'browser', endpoint: `http://127.0.0.1:${port}` })
becomeReady()

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
