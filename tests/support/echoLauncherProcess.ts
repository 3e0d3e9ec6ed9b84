import path from 'node:path'
import { launch } from '../../electron/shell/chromium/relay/launch.ts'

// The product's launcher with the echo relay under it.
process.exitCode = await launch({
  args: process.argv.slice(2),
  env: process.env,
  relayEntry: path.join(import.meta.dirname, 'echoRelayProcess.ts'),
  allowsDangerousSettings: process.env.CQW_TEST_PRODUCT !== '1',
})
