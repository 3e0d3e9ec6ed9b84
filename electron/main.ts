import path from 'node:path'
import { app } from 'electron'
import { runElectron } from './shell/electron/runElectron.ts'
import { endByFailure } from './shell/electron/unexpectedEnd.ts'

// Entry of the product under Electron; it runs from the build only, where all entries lie beside each other.

declare const __TEST_BUILD__: boolean

const here = import.meta.dirname

// Never awaited here: Electron sends `ready` only after this module has been evaluated (electron/electron #40719).
runElectron({
  coreEntry: path.join(here, 'core.js'),
  preload: path.join(here, 'preload.cjs'),
  rendererFolder: path.join(here, '../renderer'),
  fontFolder: path.join(here, '../../assets/fonts'),
  isTestBuild: __TEST_BUILD__,
  printsBy: process.platform === 'win32' ? 'window' : 'cups',
}).then((code) => app.exit(code), endByFailure)
