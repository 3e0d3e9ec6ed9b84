import type { Writing } from '../row/transaction.ts'

/** One numbered change of the schema: hand-written statements, run in order inside one transaction. Never edited after release. */
export interface Migration {
  /** By ten, ascending; the runner refuses a database that is newer than its last number. */
  readonly number: number
  /** What it does, kebab-case, as in the file name. */
  readonly name: string
  readonly statements: readonly string[]
  /**
   * Fills what SQL cannot, because rows carry MACs: it runs in the transaction of the first entry after the migration. A crash between the two
   * lets it run at the next opening, so it touches only what is not filled yet.
   */
  fill?(tx: Writing): void
}
