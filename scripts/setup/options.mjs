import path from 'node:path'
import { parseArgs } from 'node:util'
import { SetupError } from './setupError.mjs'

/**
 * Reads the options of a command; `--name value` and `--name=value` mean the same. Throws a SetupError that shows the usage when
 * an option is unknown, lacks its value or something else stands there.
 * @template {import('node:util').ParseArgsOptionsConfig} T
 * @param {readonly string[]} args
 * @param {{ readonly options: T, readonly usage: string }} command
 */
export function optionsOf(args, { options, usage }) {
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false, strict: true })
    return values
  } catch (error) {
    const isUsage =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!isUsage) throw error
    throw new SetupError(`看不懂这些选项：${args.join(' ')}\n\n${usage}`)
  }
}

/**
 * A folder as the caller typed it: npm runs scripts in the project's folder and keeps the caller's own in INIT_CWD.
 * @param {string} folder
 */
export function callersPath(folder) {
  const { npm_lifecycle_event: script, INIT_CWD: callersFolder } = process.env
  return path.resolve(script === undefined || callersFolder === undefined ? '.' : callersFolder, folder)
}
