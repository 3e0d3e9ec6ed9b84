import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { Handle } from '../file/driver.ts'
import { openFault } from '../file/openFault.ts'
import { type MacKey, macKey } from './hashChain.ts'

const keyBytes = 32
const fixedKeys = ['link', 'row', 'attachment', 'trace', 'head'] as const

/** The keys inside the encrypted file. None is derived from the database key, so changing that changes no MAC. */
export interface StoreKeys {
  readonly link: MacKey
  readonly row: MacKey
  /** An AES key: it wraps the keys of the files. */
  readonly attachment: KeyObject
  readonly trace: MacKey
  readonly head: MacKey
  /** The key that seals the next entry, and that entry's sequence. */
  readonly seal: { readonly key: Buffer; readonly seq: number }
}

/** Makes the keys of a new store. Returns the seal root, which the ceremony shows once and nobody keeps. */
export function createKeys(handle: Handle): Buffer {
  const insert = handle.prepare('INSERT INTO keys (name, value, counter) VALUES (?, ?, ?)')
  for (const name of fixedKeys) insert.run(name, randomBytes(32), 0)
  const root = randomBytes(32)
  insert.run('seal', root, 1)
  return root
}

/** The key that seals the next entry as it stands in the store now; the caller overwrites it. */
export function loadSealKey(handle: Handle): StoreKeys['seal'] {
  const row = handle.prepare("SELECT value, counter FROM keys WHERE name = 'seal'").get() as
    | { value: Buffer; counter: number }
    | undefined
  if (row === undefined) throw lacking('seal')
  return { key: row.value, seq: row.counter }
}

const lacking = (name: string) => openFault('database-damaged', new Error(`key ${name} is missing or cut`))

/** Loads the keys. Fault `database-damaged` where one is missing or has not its length. */
export function loadKeys(handle: Handle): StoreKeys {
  const rows = handle.prepare('SELECT name, value, counter FROM keys').all() as {
    name: string
    value: Buffer
    counter: number
  }[]
  const found = new Map(rows.map((row) => [row.name, row]))
  const take = (name: string) => {
    const row = found.get(name)
    if (row === undefined || row.value.length !== keyBytes) throw lacking(name)
    return row
  }
  const fixed = (name: 'link' | 'row' | 'trace' | 'head') => {
    const { value } = take(name)
    const key = macKey(value)
    value.fill(0)
    return key
  }
  const attachment = createSecretKey(take('attachment').value)
  const seal = take('seal')
  return {
    link: fixed('link'),
    row: fixed('row'),
    attachment,
    trace: fixed('trace'),
    head: fixed('head'),
    seal: { key: seal.value, seq: seal.counter },
  }
}
