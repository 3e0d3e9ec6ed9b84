import { createHmac, randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { Instant } from '../../../shared/time.ts'
import { prepareReplacement, replaceFile } from '../../database/file/durableFile.ts'
import { readPlainFile } from '../../machine/plainFile.ts'
import { carriedMac, entryMac, isChainIntact, nextKey } from './journalChain.ts'
import type { FailureCount, ThrottleTime } from './loginThrottle.ts'

/** A refusal takes 200 bytes; the throttle lets through far fewer than this in a year. */
const mostBytes = 16 * 1024 * 1024
const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))
const monotone = { boot: z.string().max(64).optional(), upMs: z.number().optional() }
const JournalFile = z.strictObject({
  format: z.literal(1),
  epoch: hex(32),
  /** Makes account hashes; the same through all epochs. */
  salt: hex(32),
  key: hex(64),
  carried: z.record(hex(16), z.strictObject({ failures: z.int(), lastAt: Instant, ...monotone })),
  carriedMac: hex(64),
  entries: z.array(z.strictObject({ at: Instant, account: hex(16), ...monotone, mac: hex(64) })),
})
type JournalFile = z.infer<typeof JournalFile>

/** What the encrypted database stores of the journal's beginning. */
export interface JournalAnchor {
  readonly epoch: string
  readonly firstKey: Uint8Array
}

/** What the journal held when somebody got in. */
export interface JournalReport {
  /** False when it was deleted, shortened, replaced or edited since the anchor was set, or since this process last wrote it. */
  readonly isIntact: boolean
  readonly refusals: readonly { readonly at: string; readonly account: string }[]
}

/** The record of refused logins outside the encrypted database (security 6): survives restart, merged into the trail at unlock. */
export interface LoginJournal {
  accountOf(loginName: string): string
  countOf(account: string): FailureCount | undefined
  /** Seals one refusal and syncs it to the disk. */
  addFailure(account: string, time: ThrottleTime): void
  /** Compares with the anchor of the database; before the first login there is none. */
  report(anchor: JournalAnchor | null): JournalReport
  /** Begins a new epoch that carries the other accounts' counts; the anchor goes into the database first. */
  nextEpoch(loggedIn: string | null): { readonly anchor: JournalAnchor; commit(): void }
}

/**
 * Opens the journal of a data folder; a missing or unreadable file counts as empty and is reported at unlock. From then on what stands in
 * memory counts: a file put back from a copy opens nothing, and is reported too.
 */
export function openLoginJournal(dataFolder: string): LoginJournal {
  const file = path.join(dataFolder, 'login-journal.json')
  let wasReplaced = false
  let lastText = textOf(file)
  const look = () => {
    wasReplaced ||= textOf(file) !== lastText
  }
  const written = () => {
    lastText = JSON.stringify(journal)
  }
  let journal =
    readJournal(lastText) ?? freshJournal({ salt: randomBytes(16).toString('hex'), carried: {} }).journal
  const countOf = (account: string) => countsOf(journal)[account]
  return {
    accountOf: (loginName) =>
      createHmac('sha256', Buffer.from(journal.salt, 'hex')).update(loginName).digest('hex').slice(0, 16),
    countOf,
    addFailure(account, { now, boot, upMs }) {
      look()
      const key = Buffer.from(journal.key, 'hex')
      const previous = journal.entries.at(-1)?.mac ?? ''
      const said = { at: now.toISOString(), account, boot, upMs }
      const mac = entryMac(key, { ...said, place: journal.entries.length, previous })
      const sealed = { ...said, mac }
      journal = { ...journal, key: nextKey(key).toString('hex'), entries: [...journal.entries, sealed] }
      replaceFile(file, Buffer.from(JSON.stringify(journal)))
      written()
    },
    report(anchor) {
      look()
      return {
        isIntact: !wasReplaced && (anchor === null || isIntact(journal, anchor)),
        refusals: journal.entries.map(({ at, account }) => ({ at, account })),
      }
    },
    nextEpoch(loggedIn) {
      const { [loggedIn ?? '']: _, ...carried } = countsOf(journal)
      const next = freshJournal({ salt: journal.salt, carried })
      // Written before the anchor is: on a full disk both stay as they were, and nobody is told of a broken journal.
      const prepared = prepareReplacement(file, Buffer.from(JSON.stringify(next.journal)))
      const commit = () => {
        prepared.commit()
        journal = next.journal
        wasReplaced = false
        written()
      }
      return { anchor: next.anchor, commit }
    },
  }
}

function countsOf({ carried, entries }: JournalFile): Record<string, FailureCount> {
  const counts: Record<string, FailureCount> = { ...carried }
  for (const { account, at, boot, upMs } of entries)
    counts[account] = { failures: (counts[account]?.failures ?? 0) + 1, lastAt: at, boot, upMs }
  return counts
}

function isIntact(journal: JournalFile, { epoch, firstKey }: JournalAnchor): boolean {
  return (
    journal.epoch === epoch &&
    journal.carriedMac === carriedMac(firstKey, journal.carried) &&
    isChainIntact(firstKey, journal.entries, Buffer.from(journal.key, 'hex'))
  )
}

function freshJournal({ salt, carried }: Pick<JournalFile, 'salt' | 'carried'>): {
  journal: JournalFile
  anchor: JournalAnchor
} {
  const epoch = randomBytes(16).toString('hex')
  const firstKey = randomBytes(32)
  const journal: JournalFile = {
    format: 1,
    epoch,
    salt,
    key: firstKey.toString('hex'),
    carried,
    carriedMac: carriedMac(firstKey, carried),
    entries: [],
  }
  return { journal, anchor: { epoch, firstKey } }
}

/** What lies there; empty where nothing can be read. */
function textOf(file: string): string {
  try {
    return readPlainFile(file, mostBytes)?.toString('utf8') ?? ''
  } catch {
    return ''
  }
}

function readJournal(text: string): JournalFile | null {
  try {
    const parsed = JournalFile.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    // Missing or cut: the database's anchor will not match, and the trail will say so at the next login.
    return null
  }
}
