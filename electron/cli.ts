import { createInterface } from 'node:readline'
import type { CliCommand } from './cli/commandLine.ts'

// Checks without a window: npm run --silent cli -- <command>. Standard output holds nothing but the result.

// Each command is loaded only when it is asked for: a check of one number should not wait for the calendar.
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  'roster-check': async () => (await import('./cli/rosterCheck.ts')).rosterCheck,
  'id-check': async () => (await import('./cli/idCheck.ts')).idCheck,
  'uscc-check': async () => (await import('./cli/usccCheck.ts')).usccCheck,
  'due-date': async () => (await import('./cli/dueDates.ts')).dueDates,
  draw: async () => (await import('./cli/draw.ts')).draw,
  'verify-audit': async () => (await import('./cli/audit/verifyAudit.ts')).verifyAudit,
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
const complain = (line: string) => process.stderr.write(`${line}\n`)

if (load === undefined) {
  complain(`用法：npm run --silent cli -- <${Object.keys(commands).join('|')}>`)
  process.exitCode = 2
} else {
  const command = await load()
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
