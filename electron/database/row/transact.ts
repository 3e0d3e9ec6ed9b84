import type { TrailHead } from '../../../shared/audit/entry.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Handle } from '../file/driver.ts'
import { stopsTheLine, storageFault } from '../file/faults.ts'
import type { MacKey } from '../key/hashChain.ts'
import type { HeadWriter } from '../key/headRecords.ts'
import type { AuditTrail } from './entryTrail.ts'
import { monotonicMs as ownMonotonicMs } from './monotonicMs.ts'
import { createReading } from './reading.ts'
import type { RowList } from './rowList.ts'
import { noteWritten } from './sourceUse.ts'
import { preparedStatements, type Statements } from './statements.ts'
import type { AuditActor, Reading, SideWriting, Writing } from './transaction.ts'
import { createSideWriting, type RunningTransaction, startWriting } from './writing.ts'

/** The doors to the data: one connection, everything synchronous, so that no two acts can mix. */
export interface Doors {
  /** May hand out a promise: what is read of the database is read before it returns. */
  read<T>(work: (tx: Reading) => T): T
  /** Runs `work` and appends its entries in one transaction; returns when the head record is flushed. Throws and changes nothing otherwise. */
  transact<T>(actor: AuditActor, work: (tx: Writing) => T): T
  /** Writes side tables alone, without an entry: drafts of half-filled forms, search indexes. */
  sideWrite<T>(work: (tx: SideWriting) => T): T
}

/** Hears of every transaction before its entry is made, and adds to the list of rows what the entry shall say of the control rows. */
export interface ControlNotes {
  note(what: {
    readonly written: ReadonlySet<string>
    readonly acts: readonly string[]
    readonly rows: RowList
  }): void
  /** Called once it is decided, before the head is written. */
  settle(committed: boolean): void
}

/** What the doors need. */
export interface DoorParts {
  readonly handle: Handle
  readonly rowKey: MacKey
  readonly trail: AuditTrail
  readonly heads: HeadWriter
  readonly statements?: Statements
  readonly bootId: string
  now(): Date
  /** Monotone milliseconds since the machine's start; this machine's own unless told. */
  readonly monotonicMs?: () => number
  /** Called with the moment of a transaction before its head is written. */
  readonly onCommit?: (at: Date) => void
  readonly control?: ControlNotes
}

const stopped = () =>
  new AppError('read-only', '磁盘读写出错后程序已停止保存。请退出程序，由系统管理员检查磁盘后重新登录。')

const eraseBody = 'UPDATE audit_entries SET salt = NULL, body = NULL WHERE seq = ?'

/** Builds the doors over an open, verified database. */
export function createDoors(parts: DoorParts): Doors {
  const { handle, trail, rowKey, monotonicMs = ownMonotonicMs } = parts
  const statements = parts.statements ?? preparedStatements(handle)
  const reading = createReading(statements, rowKey)
  /** What the running transaction has written; known to others once it is committed. */
  const written = new Set<string>()
  const connection = { statements, reading, rowKey, written }
  const sideWriting = createSideWriting(connection)
  const line = { isStopped: false, isBusy: false }

  const within = <T>(work: () => T): T => {
    if (line.isStopped) throw stopped()
    if (line.isBusy) throw new Error('a transaction is running: transactions do not nest')
    line.isBusy = true
    written.clear()
    try {
      const result = atomically(handle, statements, work)
      noteWritten(written)
      return result
    } catch (error) {
      if (stopsTheLine(error)) line.isStopped = true
      throw storageFault(error)
    } finally {
      line.isBusy = false
    }
  }
  const flushHead = (head: TrailHead): void => {
    try {
      parts.heads.write(head, false)
    } catch (error) {
      // Committed but not witnessed: nobody may be told that it was done, and nothing more may follow on this handle.
      line.isStopped = true
      throw storageFault(error)
    }
  }
  return {
    read: (work) => guarded(() => work(reading)),
    sideWrite: (work) => within(() => synchronous(work(sideWriting))),
    transact: (actor, work) => {
      const now = parts.now()
      const at = now.toISOString()
      const start = { actor, at, auditSeq: trail.head().seq + 1 }
      let head: TrailHead | null = null
      try {
        const result = within(() => {
          const running = startWriting(connection, start)
          const value = synchronous(work(running.writing))
          if (isRecorded(running)) {
            const acts = running.entries.map(({ act }) => act)
            parts.control?.note({ written, acts, rows: running.rows })
            const frame = {
              actor,
              at,
              monotoneUs: Math.floor(monotonicMs() * 1000),
              bootId: parts.bootId,
              rows: running.rows.bytes(),
            }
            head = trail.append(running.entries, frame)
            written.add('audit_entries')
            for (const seq of running.erasures) statements.write(eraseBody).run(seq)
          }
          return value
        })
        trail.settle(true)
        parts.control?.settle(true)
        if (head !== null) {
          parts.onCommit?.(now)
          flushHead(head)
        }
        return result
      } catch (error) {
        trail.settle(false)
        parts.control?.settle(false)
        throw error
      }
    },
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storageFault(error)
  }
}

/** BEGIN IMMEDIATE, the work, COMMIT; ROLLBACK when anything throws. */
function atomically<T>(handle: Handle, statements: Statements, work: () => T): T {
  statements.write('BEGIN IMMEDIATE').run()
  try {
    const result = work()
    statements.write('COMMIT').run()
    return result
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (handle.inTransaction) statements.write('ROLLBACK').run()
    throw error
  }
}

function isRecorded(running: RunningTransaction): boolean {
  if (running.entries.length > 0) return true
  if (running.hasWritten()) throw new Error('a transaction wrote and recorded nothing')
  return false
}

function synchronous<T>(value: T): T {
  if (value instanceof Promise) throw new Error('a transaction is synchronous')
  return value
}
