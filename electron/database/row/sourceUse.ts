import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What one call has used: the tables of the store, and by a name of their own the few things beside it that answers are made from
 * (`session`, `previews`, `backups`).
 */
export interface SourceUse {
  readonly read: Set<string>
  /** Only what was committed. */
  readonly written: Set<string>
}

const running = new AsyncLocalStorage<SourceUse>()

/** A use that has seen nothing yet. */
export const freshUse = (): SourceUse => ({ read: new Set(), written: new Set() })

/** Runs `work` and notes in `use` what it reads and writes, in whatever it awaits too; the rest of the program is not noted. */
export function noting<T>(use: SourceUse, work: () => T): T {
  return running.run(use, work)
}

/** Says that an answer was made from these. */
export function noteRead(sources: Iterable<string>): void {
  const use = running.getStore()
  if (use === undefined) return
  for (const source of sources) use.read.add(source)
}

/** Says that these have changed for good. */
export function noteWritten(sources: Iterable<string>): void {
  const use = running.getStore()
  if (use === undefined) return
  for (const source of sources) use.written.add(source)
}

/** The tables that a statement names; a word that happens to be a table's name counts too, which only asks once more than needed. */
export function tablesNamedIn(sql: string, names: ReadonlySet<string>): readonly string[] {
  const words = new Set(sql.match(/\w+/g))
  return [...words].filter((word) => names.has(word))
}
