import { readResidentId } from '../../shared/identity/residentId.ts'
import { beijingDate } from '../../shared/time.ts'
import type { CliCommand } from './commandLine.ts'

/** `id-check`: a resident identity number per line in, `{"valid","findings"}` per line out. */
export const idCheck: CliCommand = async ({ lines, print, now }) => {
  const today = beijingDate(now())
  for await (const line of lines) {
    const { fault, remarks } = readResidentId(line, today)
    print(JSON.stringify({ valid: fault === null, findings: fault === null ? remarks : [...remarks, fault] }))
  }
  return 0
}
