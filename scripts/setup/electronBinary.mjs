import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './projectRoot.mjs'

const programNames = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/**
 * Electron's program where it is really present, else null. Asks the file system only: requiring the package would
 * start its downloader.
 * @param {string} [root]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findElectronBinary(root = projectRoot, env = process.env) {
  const packageFolder = path.join(root, 'node_modules', 'electron')
  const pathFile = path.join(packageFolder, 'path.txt')
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return existing(path.join(override, named ?? programName()))
  return named === null ? null : existing(path.join(packageFolder, 'dist', named))
}

function programName() {
  return process.platform in programNames
    ? programNames[/** @type {'win32' | 'darwin'} */ (process.platform)]
    : 'electron'
}

/** @param {string} file */
function existing(file) {
  return existsSync(file) ? file : null
}
