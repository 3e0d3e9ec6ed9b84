import fs from 'node:fs'
import path from 'node:path'
import electronLog from 'electron-log/node'
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

type FileTransport = typeof electronLog.transports.file
type LogMessage = Parameters<(typeof electronLog.hooks)[number]>[0]

// Of a file that it cannot write the package tells on the console of its first logger, path and all; of ours it says only that it happened.
electronLog.transports.console.writeFn = () => {
  process.stderr.write('log: cannot be written\n')
}

/**
 * A log carried by electron-log (decision 0039): its levels, its synchronous file, its rotation, our redaction as its only hook. It never
 * throws at its caller: a full disk must not stop the act that wanted to say so.
 */
export function openLog({ folder, now, maxBytes = 2_000_000, keep = 4 }: LogOptions): Log {
  const file = path.join(folder, 'workstation.log')
  const logger = electronLog.create({ logId: file })
  // One line goes to the file alone: neither a console nor another process is told.
  for (const transport of Object.values(logger.transports)) if (transport) transport.level = false
  Object.assign(logger.transports.file, {
    level: 'info',
    maxSize: maxBytes,
    sync: true,
    writeOptions: { flag: 'a', mode: 0o600, encoding: 'utf8' },
    resolvePathFn: () => file,
    archiveLogFn: () => putAside(file, { maxBytes, keep }),
    transforms: [asLine],
  } satisfies Partial<FileTransport>)
  logger.hooks.push((message) => ({ ...message, date: now(), data: redactedData(message) }))
  return {
    info: (event, fields = {}) => logger.info(event, fields),
    warn: (event, fields = {}) => logger.warn(event, fields),
    error: (event, fields = {}) => logger.error(event, fields),
  }
}

/** Only an event and its redacted fields pass; whatever else a line would hold is dropped. */
function redactedData({ data: [event, fields] }: LogMessage): [string, Record<string, unknown>] {
  return [String(event), redacted(fields as LogFields)]
}

function asLine({ message }: { readonly message: LogMessage }): string {
  const [event, fields] = message.data as [string, LogFields]
  return JSON.stringify({ at: message.date.toISOString(), level: message.level, event, ...fields })
}

/** Makes room for a new file; the size is looked at again, because the window's process writes to the same one. */
function putAside(
  file: string,
  { maxBytes, keep }: { readonly maxBytes: number; readonly keep: number },
): void {
  try {
    if (fs.statSync(file).size <= maxBytes) return
    fs.rmSync(`${file}.${keep}`, { force: true })
    for (let number = keep - 1; number >= 1; number -= 1)
      if (fs.existsSync(`${file}.${number}`)) fs.renameSync(`${file}.${number}`, `${file}.${number + 1}`)
    fs.renameSync(file, `${file}.1`)
  } catch (problem) {
    process.stderr.write(`log: ${problem instanceof Error ? problem.name : 'failed'} at rotation\n`)
  }
}
