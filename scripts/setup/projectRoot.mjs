import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, wherever a script was started from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * @param {...string} parts
 * @returns {string} a path below the project's folder
 */
export function inProject(...parts) {
  return path.join(projectRoot, ...parts)
}
