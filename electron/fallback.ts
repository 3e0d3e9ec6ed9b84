import path from 'node:path'
import { launch } from './shell/chromium/relay/launch.ts'

// Entry for machines without Electron's binary: a tiny launcher that holds the data folder and starts relays.

declare const __TEST_BUILD__: boolean | undefined
const isBuilt = typeof __TEST_BUILD__ !== 'undefined'

process.exitCode = await launch({
  args: process.argv.slice(2),
  env: process.env,
  relayEntry: path.join(import.meta.dirname, isBuilt ? 'relay.js' : 'shell/chromium/relay.ts'),
  allowsDangerousSettings: !isBuilt || __TEST_BUILD__ === true,
})
