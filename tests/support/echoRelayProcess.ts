import path from 'node:path'
import { RelayStart } from '../../electron/shell/chromium/relay/relayWire.ts'
import { serveRelay } from '../../electron/shell/chromium/relay/serveRelay.ts'

// The product's relay process with the echo core and the probe page in it.
const here = (name: string) => path.join(import.meta.dirname, name)
const start = RelayStart.parse(JSON.parse(process.argv[2] ?? '{}'))

serveRelay({
  core: { entry: here('echoCore.ts'), dataFolder: start.dataFolder },
  rendererFolder: here('probePage'),
  headless: true,
  viewport: { width: 1366, height: 768 },
  build: 'test',
  ...(start.notice === undefined ? {} : { notice: start.notice }),
})
