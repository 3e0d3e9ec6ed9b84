import { readCreditCode } from '../../shared/identity/creditCode.ts'
import type { CliCommand } from './commandLine.ts'

/** `uscc-check`: a 统一社会信用代码 per line in, `{"valid","findings"}` per line out. */
export const usccCheck: CliCommand = async ({ lines, print }) => {
  for await (const line of lines) {
    const { code, findings } = readCreditCode(line)
    print(JSON.stringify({ valid: code !== null, findings }))
  }
  return 0
}
