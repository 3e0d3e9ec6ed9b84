import { DataSource, type Logger, type MigrationInterface, type QueryRunner } from 'typeorm'
import { migrations } from '../migrations/index.ts'
import type { Migration } from '../migrations/migration.ts'
import type { Table } from '../row/table.ts'
import { type Handle, sqliteDriver } from './driver.ts'
import { entityOf } from './entities.ts'

/** A connection that TypeORM holds, and the driver's handle under it. */
export interface Connection {
  readonly handle: Handle
  /** Runs the migrations that are missing, all in one transaction; after a failure the connection must be closed. */
  migrate(): Promise<void>
  close(): Promise<void>
}

const nothing = () => undefined
// TypeORM prints failures with their parameters even when logging is off; what went wrong comes as an error anyway.
const silent: Logger = {
  log: nothing,
  logMigration: nothing,
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
}

/** Opens the file through TypeORM; `prepare` names cipher, key and profile before TypeORM says anything. */
export async function connect(options: {
  readonly file: string
  readonly fileMustExist: boolean
  readonly tables: readonly Table[]
  readonly known?: readonly Migration[]
  prepare(handle: Handle): void
}): Promise<Connection> {
  let handle: Handle | null = null
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: sqliteDriver,
    database: options.file,
    fileMustExist: options.fileMustExist,
    entities: options.tables.map(entityOf),
    migrations: (options.known ?? migrations).map(migrationClass),
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    logger: silent,
    prepareDatabase: (opened: Handle) => {
      handle = opened
      try {
        options.prepare(opened)
      } catch (error) {
        // TypeORM would leave the file open.
        opened.close()
        throw error
      }
    },
  })
  await source.initialize()
  if (handle === null) throw new Error('TypeORM did not open the database')
  return {
    handle,
    migrate: async () => {
      await source.runMigrations({ transaction: 'all' })
    },
    close: () => source.destroy(),
  }
}

/** TypeORM sorts by the last thirteen digits of the name, so our number stands there. */
function migrationClass(migration: Migration): new () => MigrationInterface {
  const name = `${migration.name}-${String(migration.number).padStart(13, '0')}`
  return class implements MigrationInterface {
    readonly name = name
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of migration.statements) await runner.query(statement)
      await runner.query(`PRAGMA user_version = ${migration.number}`)
    }
    async down(): Promise<void> {
      throw new Error('migrations go one way')
    }
  }
}
