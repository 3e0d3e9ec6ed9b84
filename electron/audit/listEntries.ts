import type { Handler } from '../call/handler.ts'
import { aboutOf } from './aboutRepository.ts'
import { auditEntries } from './auditRepository.ts'
import { wordedEntries } from './wordEntryRepository.ts'

/**
 * Reads a page of the trail; the reading is an entry before anything leaves the core. Of what was typed to find a letter or a person
 * the entry keeps how it was read and what was found, never the text.
 */
export const listEntries: Handler<'audit.list'> = ({ filter, before, limit }, { transact }) => {
  const { about: typed, ...others } = filter
  const { rows, total, readAs } = transact((tx) => {
    const about = typed === undefined || typed === '' ? null : aboutOf(tx, typed)
    tx.record({
      act: 'audit.viewed',
      object: 'audit',
      detail: {
        filter: others,
        ...(about !== null && {
          readAs: about.readAs,
          letters: about.requestIds.length,
          shown: [...about.candidateIds],
        }),
        before: before ?? null,
        limit,
      },
    })
    const page = auditEntries(tx, { filter, about, before, limit })
    return { ...page, rows: wordedEntries(tx, page.rows), readAs: about?.readAs ?? null }
  })
  return { lines: rows, total, readAs, nextBefore: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null }
}
