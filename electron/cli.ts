import { createInterface } from 'node:readline'
import type { CliCommand } from './cli/commandLine.ts'
import { dueDates } from './cli/dueDates.ts'
import { idCheck } from './cli/idCheck.ts'
import { rosterCheck } from './cli/rosterCheck.ts'
import { usccCheck } from './cli/usccCheck.ts'

// Checks without a window: npm run --silent cli -- <command>. Standard output holds nothing but the result.

const commands: Readonly<Record<string, CliCommand>> = {
  'roster-check': rosterCheck,
  'id-check': idCheck,
  'uscc-check': usccCheck,
  'due-date': dueDates,
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
const complain = (line: string) => process.stderr.write(`${line}\n`)

if (command === undefined) {
  complain(`用法：npm run --silent cli -- <${Object.keys(commands).join('|')}>`)
  process.exitCode = 2
} else {
  process.exitCode = await command({
    args,
    lines: createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    print: (line) => process.stdout.write(`${line}\n`),
    complain,
    now: () => new Date(),
  })
  // An open standard input must not keep a command that never read it.
  process.stdin.destroy()
}
