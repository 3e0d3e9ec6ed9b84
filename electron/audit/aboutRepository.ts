import { readCriterion } from '../../shared/search/readCriterion.ts'
import type { Reading } from '../database/row/transaction.ts'
import { matchesOf } from '../search/personSearchRepository.ts'

/** What a search text was understood as: letters by 收文号 or 文号, or persons by name or number. */
export interface About {
  readonly readAs: 'letter' | 'person' | null
  readonly requestIds: readonly number[]
  readonly candidateIds: readonly number[]
}

const mostPersons = 500
const nobody: About = { readAs: null, requestIds: [], candidateIds: [] }

/** Reads 收文号 (2026-0003), 文号 of a letter or of ours, a name, a number or its end; the first that is found. */
export function aboutOf(tx: Reading, typed: string): About {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return nobody
  const requestIds = lettersBy(tx, text)
  if (requestIds.length > 0) return { readAs: 'letter', requestIds, candidateIds: [] }
  const criterion = readCriterion(typed)
  if (criterion === null) return nobody
  const { sql, values } = matchesOf(criterion)
  const candidateIds = tx.select<{ id: number }>(`${sql} LIMIT ${mostPersons}`, ...values).map(({ id }) => id)
  return { readAs: 'person', requestIds: [], candidateIds }
}

function lettersBy(tx: Reading, text: string): readonly number[] {
  const intake = /^(\d{4})\s*-\s*(\d{1,6})$/.exec(text)
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)
  if (intake !== null)
    return ids(
      tx.select(
        'SELECT id FROM requests WHERE intake_year = ? AND intake_serial = ?',
        Number(intake[1]),
        Number(intake[2]),
      ),
    )
  // Brackets of a 文号 are typed in many ways; a number alone or a name is not one.
  if (!/[号[(〔【]/.test(text)) return []
  const plain = text
    .replace(/[[(【]/g, '〔')
    .replace(/[\])】]/g, '〕')
    .replace(/\s/g, '')
  return ids(
    tx.select(
      `SELECT id FROM requests WHERE instr(replace(document_number, ' ', ''), ?) > 0
       UNION SELECT request_id AS id FROM replies WHERE instr(replace(document_number, ' ', ''), ?) > 0`,
      plain,
      plain,
    ),
  )
}

/** SQL for the sequences of the entries about what was found, with its values: the things themselves and bodies that list the persons. */
export function entriesAbout({ requestIds, candidateIds }: About): {
  readonly sql: string
  readonly values: readonly string[]
} {
  return {
    sql: `WITH letters (id) AS (SELECT value FROM json_each(?)), persons (id) AS (SELECT value FROM json_each(?))
      SELECT seq FROM audit_entries WHERE object IN (
        SELECT 'request:' || id FROM letters
        UNION ALL SELECT 'roster:' || id FROM rosters WHERE request_id IN (SELECT id FROM letters)
        UNION ALL SELECT 'candidate:' || id FROM candidates WHERE request_id IN (SELECT id FROM letters)
        UNION ALL SELECT 'batch:' || batch_id FROM inquiry_items WHERE request_id IN (SELECT id FROM letters)
        UNION ALL SELECT 'reply:' || id FROM replies WHERE request_id IN (SELECT id FROM letters)
        UNION ALL SELECT 'delivery:' || id FROM deliveries WHERE request_id IN (SELECT id FROM letters)
        UNION ALL SELECT 'objection:' || id FROM objections WHERE request_id IN (SELECT id FROM letters)
        UNION ALL SELECT 'candidate:' || id FROM persons
        UNION ALL SELECT 'objection:' || id FROM objections WHERE candidate_id IN (SELECT id FROM persons))
      UNION SELECT b.seq FROM audit_entries b, json_tree(b.body) t
        WHERE EXISTS (SELECT 1 FROM persons) AND b.body IS NOT NULL AND t.type = 'integer'
        AND (t.key = 'candidateId' OR t.path IN ('$.detail.shown', '$.detail.persons', '$.detail.candidateIds',
          '$.detail.added', '$.detail.removed', '$.detail.returned'))
        AND t.value IN (SELECT id FROM persons)`,
    values: [JSON.stringify(requestIds), JSON.stringify(candidateIds)],
  }
}
