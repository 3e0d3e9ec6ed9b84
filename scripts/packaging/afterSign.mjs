import { writePapers } from './writePapers.mjs'

/**
 * electron-builder's hook after the program was edited and signed, which happens on Windows and macOS only (on Linux the tool says that it
 * skips this): from here on nothing in the folder changes.
 * @param {import('electron-builder').AfterPackContext} context
 */
export function afterSign(context) {
  writePapers(context)
}
