import { writeFileSync } from 'node:fs'

/**
 * Leaves the memory of this process, and of all that it starts from now on, out of any dump: it may hold plain text. Linux alone lets a
 * process say so; it answers with what went wrong, or null.
 */
export function leaveNoDump(): unknown {
  if (process.platform !== 'linux') return null
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
    return null
  } catch (error) {
    return error
  }
}
