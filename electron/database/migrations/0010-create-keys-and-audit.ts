import type { Migration } from './migration.ts'

/** The keys that live inside the encrypted file, the facts of the store, and the audit trail. Its format is final. */
export const createKeysAndAudit: Migration = {
  number: 10,
  name: 'create-keys-and-audit',
  statements: [
    `CREATE TABLE keys (
      name TEXT PRIMARY KEY,
      value BLOB NOT NULL CHECK (length(value) = 32),
      counter INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER keys_stay BEFORE DELETE ON keys BEGIN SELECT RAISE(ABORT, 'keys stay'); END`,
    `CREATE TRIGGER keys_fixed BEFORE UPDATE ON keys
      WHEN OLD.name <> 'seal' OR NEW.name <> 'seal' OR NEW.counter <= OLD.counter
      BEGIN SELECT RAISE(ABORT, 'only the seal key moves, and only forward'); END`,
    `CREATE TABLE store_facts (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE audit_entries (
      seq INTEGER PRIMARY KEY,
      format INTEGER NOT NULL,
      suite INTEGER NOT NULL,
      actor_id INTEGER NOT NULL,
      actor_name TEXT NOT NULL,
      at TEXT NOT NULL,
      monotone_us INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      act TEXT NOT NULL,
      object TEXT NOT NULL,
      result TEXT NOT NULL CHECK (result IN ('done', 'refused', 'failed')),
      commitment BLOB NOT NULL CHECK (length(commitment) IN (0, 32)),
      rows_digest BLOB NOT NULL CHECK (length(rows_digest) IN (0, 32)),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      link BLOB NOT NULL CHECK (length(link) = 32),
      seal BLOB NOT NULL CHECK (length(seal) = 32),
      salt BLOB CHECK (length(salt) = 32),
      body TEXT CHECK ((body IS NULL) = (salt IS NULL)),
      rows BLOB NOT NULL
    ) STRICT`,
    'CREATE INDEX audit_entries_by_object ON audit_entries (object)',
    `CREATE TRIGGER audit_entries_in_order BEFORE INSERT ON audit_entries
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_entries)
      BEGIN SELECT RAISE(ABORT, 'entries are appended in order'); END`,
    `CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END`,
    `CREATE TRIGGER audit_entries_no_update BEFORE UPDATE OF seq, format, suite, actor_id, actor_name, at,
      monotone_us, boot_id, act, object, result, commitment, rows_digest, previous, link, seal, rows ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END`,
    `CREATE TRIGGER audit_entries_body_erased_on_record BEFORE UPDATE OF salt, body ON audit_entries
      WHEN NEW.salt IS NOT NULL OR NEW.body IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM audit_entries
        WHERE object = 'audit:' || OLD.seq AND act = 'audit.bodyErased' AND seq > OLD.seq)
      BEGIN SELECT RAISE(ABORT, 'a body is erased only on record'); END`,
  ],
}
