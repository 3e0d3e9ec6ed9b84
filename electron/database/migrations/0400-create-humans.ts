import { writtenName } from '../../../shared/user/sameName.ts'
import { integer, optional, table, text } from '../row/table.ts'
import type { Writing } from '../row/transaction.ts'
import type { Migration } from './migration.ts'

/**
 * Humans apart from their accounts. Until now accounts of one name were one human (decision 0023), so they stay one: nobody becomes two people
 * by an update of the program. A note behind the name told namesakes apart and still does.
 */
export const createHumans: Migration = {
  number: 400,
  name: 'create-humans',
  statements: [
    `CREATE TABLE humans (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      name TEXT NOT NULL,
      department TEXT NOT NULL,
      staff_number TEXT NOT NULL,
      distinction TEXT
    ) STRICT`,
    'ALTER TABLE users ADD COLUMN human_id INTEGER REFERENCES humans (id)',
    'CREATE INDEX users_by_human ON users (human_id)',
  ],
  fill: giveHumans,
}

// The tables as this migration leaves them: what later ones add is null here and in no MAC.
const humans = table('humans', {
  name: text(),
  department: text(),
  staffNumber: text(),
  distinction: optional(text()),
})
const users = table('users', {
  loginName: text(),
  name: text(),
  roles: text(),
  active: integer(),
  passwordChangedAt: text(),
  passwordGiven: integer(),
  codeExpiresAt: optional(text()),
  lastLoginAt: optional(text()),
  leftAt: optional(text()),
  humanId: optional(integer()),
})

function giveHumans(tx: Writing): void {
  const made = new Map<string, number>()
  for (const user of tx.where(users, { humanId: null })) {
    const { name } = user
    const key = writtenName(name)
    const humanId = made.get(key) ?? giveHuman(tx, name)
    made.set(key, humanId)
    tx.update(users, user, { humanId })
  }
}

function giveHuman(tx: Writing, name: string): number {
  const { id } = tx.insert(humans, { name, department: '', staffNumber: '', distinction: null })
  const detail = { name, department: '', staffNumber: '' }
  tx.record({ act: 'human.recorded', object: `human:${id}`, detail })
  return id
}
