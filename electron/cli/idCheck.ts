import { readResidentId } from '../../shared/identity/residentId.ts'
import { beijingDate } from '../../shared/time.ts'
import { type CliCommand, unreadable } from './commandLine.ts'
import { expectNoArguments } from './expectNoArguments.ts'

/** `id-check`: a resident identity number per line in, `{"valid","findings"}` per line out. */
export const idCheck: CliCommand = async (command) => {
  if (!expectNoArguments(command, 'id-check')) return unreadable
  const { lines, print, now } = command
  const today = beijingDate(now())
  for await (const line of lines) {
    const { fault, remarks } = readResidentId(line, today)
    print(JSON.stringify({ valid: fault === null, findings: fault === null ? remarks : [...remarks, fault] }))
  }
  return 0
}
