import path from 'node:path'

/** A path as the caller meant it: npm runs a script in the project's folder and keeps the caller's own in INIT_CWD. */
export function callersPath(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: callerFolder = '.' } = process.env
  return script === 'cli' ? path.resolve(callerFolder, file) : path.resolve(file)
}
