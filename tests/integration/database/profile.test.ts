import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tables } from '../../../electron/core/tables.ts'
import { createDatabase } from '../../../electron/database/file/openDatabase.ts'
import { storeFolder } from '../../../electron/database/file/storeFolder.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const access = (folder: string) => ({
  folder: storeFolder(folder),
  cipher: 'aegis' as const,
  dek: randomBytes(32),
  tables,
})

describe('the connection', () => {
  it('is set as requirement 20 asks, by the answers of SQLite itself', async () => {
    using folder = temporaryFolder()
    const database = await createDatabase(access(folder.path))
    const asked = (pragma: string) => [pragma, database.handle.pragma(pragma, { simple: true })]
    const names = ['journal_mode', 'synchronous', 'temp_store', 'secure_delete', 'foreign_keys']
    const more = ['trusted_schema', 'cell_size_check', 'recursive_triggers', 'cache_size', 'cipher']
    expect(Object.fromEntries([...names, ...more].map(asked))).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      recursive_triggers: 1,
      cache_size: -65536,
      cipher: 'aegis',
    })
    expect(database.handle.pragma('mmap_size', { simple: true }) ?? 0).toBe(0)
    await database.close()
  })

  it('is not used when something on the way has set it otherwise', async () => {
    using folder = temporaryFolder()
    const careless = { number: 9_990, name: 'careless', statements: ['PRAGMA secure_delete = OFF'] }
    const known = [...migrations, careless]
    await expect(createDatabase({ ...access(folder.path), known })).rejects.toThrow(
      /profile: secure_delete is 0/u,
    )
  })
})
