import path from 'node:path'
import { app } from 'electron'
import { runElectron } from './shell/electron/runElectron.ts'

// Entry of the product under Electron; it runs from the build only, where all entries lie beside each other.

declare const __TEST_BUILD__: boolean

const here = import.meta.dirname

app.exit(
  await runElectron({
    coreEntry: path.join(here, 'core.js'),
    preload: path.join(here, 'preload.cjs'),
    rendererFolder: path.join(here, '../renderer'),
    fontFolder: path.join(here, '../../assets/fonts'),
    isTestBuild: __TEST_BUILD__,
  }),
)
