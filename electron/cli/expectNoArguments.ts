import type { CommandLine } from './commandLine.ts'

/** True when a command that takes everything by standard input was given nothing else; else its usage is told. */
export function expectNoArguments({ args, complain }: CommandLine, name: string): boolean {
  if (args.length === 0) return true
  complain(`用法：${name}（由标准输入逐行给出，不带其他参数）`)
  return false
}
