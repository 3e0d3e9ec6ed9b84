import { optional, table, text } from '../database/row/table.ts'

/**
 * One human, apart from accounts: `users.humanId` points here, and so does whoever signs on paper without an account. `distinction` tells
 * namesakes apart in words; it is null while nobody else has the name.
 */
export const humanTable = table('humans', {
  name: text(),
  department: text(),
  staffNumber: text(),
  distinction: optional(text()),
})
