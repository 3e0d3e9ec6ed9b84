import path from 'node:path'
import { RelayStart } from './relay/relayWire.ts'
import { serveRelay } from './relay/serveRelay.ts'

// Entry of the relay: one core, one window, one letter browser; ends with all of them.

declare const __TEST_BUILD__: boolean | undefined
const isBuilt = typeof __TEST_BUILD__ !== 'undefined'
const isTest = !isBuilt || __TEST_BUILD__ === true

const here = import.meta.dirname
const project = path.resolve(here, isBuilt ? '../..' : '../../..')
const start = RelayStart.parse(JSON.parse(process.argv[2] ?? '{}'))

serveRelay({
  core: {
    entry: path.join(here, isBuilt ? 'core.js' : '../../core/core.ts'),
    dataFolder: start.dataFolder,
  },
  rendererFolder: path.join(project, 'dist', 'renderer'),
  fontFolder: path.join(project, 'assets', 'fonts'),
  headless: start.headless,
  viewport: { width: 1366, height: 768 },
  build: isTest ? 'test' : 'product',
  ...(start.notice === undefined ? {} : { notice: start.notice }),
})
