/** One numbered change of the schema: hand-written statements, run in order inside one transaction. Never edited after release. */
export interface Migration {
  /** By ten, ascending; the runner refuses a database that is newer than its last number. */
  readonly number: number
  /** What it does, kebab-case, as in the file name. */
  readonly name: string
  readonly statements: readonly string[]
}
