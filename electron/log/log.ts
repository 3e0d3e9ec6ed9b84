import fs from 'node:fs'
import path from 'node:path'
import { redacted } from './redacted.ts'

/** What a line may carry beside its event: codes, counts and errors; words are redacted before they are written. */
export type LogFields = Readonly<Record<string, unknown>>

/** The one logger: JSON lines without personal data. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Where the lines go and how much of them is kept. */
export interface LogOptions {
  readonly folder: string
  now(): Date
  /** A file is put aside when it is larger than this. */
  readonly maxBytes?: number
  /** How many files put aside are kept. */
  readonly keep?: number
}

/** A log that never throws at its caller: a full disk must not stop the act that wanted to say so. */
export function openLog({ folder, now, maxBytes = 2_000_000, keep = 4 }: LogOptions): Log {
  const file = path.join(folder, 'workstation.log')
  const write = (level: string, event: string, fields: LogFields): void => {
    const line = JSON.stringify({ at: now().toISOString(), level, event, ...redacted(fields) })
    try {
      fs.mkdirSync(folder, { recursive: true })
      if (sizeOf(file) + line.length > maxBytes) rotate(file, keep)
      fs.appendFileSync(file, `${line}\n`, { mode: 0o600 })
    } catch (problem) {
      process.stderr.write(`log: ${problem instanceof Error ? problem.name : 'failed'} ${event}\n`)
    }
  }
  return {
    info: (event, fields = {}) => write('info', event, fields),
    warn: (event, fields = {}) => write('warn', event, fields),
    error: (event, fields = {}) => write('error', event, fields),
  }
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(file: string, keep: number): void {
  fs.rmSync(`${file}.${keep}`, { force: true })
  for (let number = keep - 1; number >= 1; number -= 1)
    if (fs.existsSync(`${file}.${number}`)) fs.renameSync(`${file}.${number}`, `${file}.${number + 1}`)
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`)
}
