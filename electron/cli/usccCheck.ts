import { readCreditCode } from '../../shared/identity/creditCode.ts'
import { type CliCommand, unreadable } from './commandLine.ts'
import { expectNoArguments } from './expectNoArguments.ts'

/** `uscc-check`: a 统一社会信用代码 per line in, `{"valid","findings"}` per line out. */
export const usccCheck: CliCommand = async (command) => {
  if (!expectNoArguments(command, 'uscc-check')) return unreadable
  const { lines, print } = command
  for await (const line of lines) {
    const { code, findings } = readCreditCode(line)
    print(JSON.stringify({ valid: code !== null, findings }))
  }
  return 0
}
