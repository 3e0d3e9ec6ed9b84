import type { Handler } from '../core/handler.ts'
import { auditLines } from './auditRepository.ts'

/** Reads a page of the trail; the reading is an entry before anything leaves the core. */
export const listEntries: Handler<'audit.list'> = ({ filter, before, limit }, { transact }) => {
  const { lines, total } = transact((tx) => {
    tx.record({ act: 'audit.viewed', object: 'audit', detail: { filter, before: before ?? null, limit } })
    return auditLines(tx, { filter, before, limit })
  })
  return { lines, total, nextBefore: lines.length === limit ? (lines.at(-1)?.seq ?? null) : null }
}
