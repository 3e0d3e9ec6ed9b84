import { z } from 'zod'
import { query } from '../ipc/procedure.ts'
import { RequestRow } from '../request/summary.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { FoundPerson } from './summary.ts'

const asked = {
  text: z.string().trim().min(1, '请输入要查找的内容').max(60),
  offset: z.int().min(0).max(1000),
  limit: z.int().min(1).max(100),
}

/** Matches beyond this many are not counted: more words are needed, not more pages. */
export const countedMatches = 1000

/** Channels of 查找: one box, two groups. */
export const searchContract = {
  /** Letters by our number, any part of a document number (theirs or ours), title, unit or the unit's pinyin initials. */
  'searches.letters': query(
    z.strictObject(asked),
    z.strictObject({ rows: z.array(RequestRow), total: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  /** Persons by name, pinyin initials or number. Leaves an entry with a digest of what was typed and who was shown. */
  'searches.persons': query(
    z.strictObject(asked),
    z.strictObject({
      rows: z.array(FoundPerson),
      /** At most `countedMatches`; `isMore` when there are more. */
      total: z.int(),
      isMore: z.boolean(),
      /** How the text was read; null when it can be no person's name or number. */
      readAs: z.enum(['idNumber', 'idTail', 'name', 'initials']).nullable(),
    }),
    { session: 'unlocked', roles: businessRoles },
  ),
}
