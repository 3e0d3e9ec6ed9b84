import type { Migration } from './migration.ts'

/** What a proposal would replace, so that one whose object changed meanwhile is refused. */
export const keepWhatProposalsReplace: Migration = {
  number: 230,
  name: 'keep-what-proposals-replace',
  statements: ['ALTER TABLE approvals ADD COLUMN before TEXT'],
}
