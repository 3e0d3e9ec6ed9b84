import type { Migration } from './migration.ts'

/** 待确认 units, the template question and 特批 of 初审, and files taken off a letter. Only columns that may be empty are added. */
export const addCorrections: Migration = {
  number: 250,
  name: 'add-corrections',
  statements: [
    'ALTER TABLE units ADD COLUMN unconfirmed_since TEXT',
    'ALTER TABLE units ADD COLUMN confirmed_by INTEGER REFERENCES users (id)',
    'ALTER TABLE units ADD COLUMN confirmed_at TEXT',
    'ALTER TABLE requests ADD COLUMN template_use TEXT',
    'ALTER TABLE requests ADD COLUMN special_approval TEXT',
    'ALTER TABLE request_attachments ADD COLUMN voided_by INTEGER REFERENCES users (id)',
    'ALTER TABLE request_attachments ADD COLUMN voided_at TEXT',
    'ALTER TABLE request_attachments ADD COLUMN void_reason TEXT',
  ],
}
