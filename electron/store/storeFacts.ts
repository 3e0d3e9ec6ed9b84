import type { Handle } from '../database/file/driver.ts'

/** A fact about the store itself. */
export type StoreFact = 'store-id' | 'keyring-revision' | 'export-key' | 'machine-id'

/** The value of a fact, or null. */
export function readFact(handle: Handle, name: StoreFact): string | null {
  const value = handle.prepare('SELECT value FROM store_facts WHERE name = ?').pluck().get(name)
  return typeof value === 'string' ? value : null
}

/** Sets a fact; inside the caller's transaction. */
export function writeFact(handle: Handle, name: StoreFact, value: string): void {
  handle
    .prepare(
      'INSERT INTO store_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, value)
}
