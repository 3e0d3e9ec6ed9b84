import type { TalkRow } from '../../shared/consultation/summary.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { consultationTable } from './consultationTable.ts'

/** One talk as the database has it. */
export type Talk = RowOf<typeof consultationTable>

/** A talk as a line of the list. */
export function talkRow(tx: Reading, talk: Talk): TalkRow {
  const request = talk.requestId === null ? null : tx.get(requestTable, talk.requestId, '这件来文')
  const unit = talk.unitId === null ? null : tx.get(unitTable, talk.unitId, '来文单位')
  const { promised, promisedOn } = talk
  return {
    consultationId: talk.id,
    at: talk.recordedAt,
    callerName: talk.callerName,
    callerPost: talk.callerPost,
    unitId: talk.unitId,
    unitName: unit?.name ?? talk.unitTold,
    requestId: talk.requestId,
    intakeNumber: request === null ? null : intakeNumber(request),
    calledBack: talk.calledBack,
    asked: talk.asked,
    said: talk.said,
    promise: promised === null || promisedOn === null ? null : { what: promised, on: promisedOn },
    promiseKeptAt: talk.promiseKeptAt,
    promiseKeptHow: talk.promiseKeptHow,
    recordedBy: userNameOf(tx, talk.recordedBy),
  }
}

/** One page of talks, the latest first; with `openPromises` those that are still owed, the nearest day first. */
export function talkPage(
  tx: Reading,
  query: {
    readonly text: string
    readonly openPromises: boolean
    readonly offset: number
    readonly limit: number
  },
): { readonly rows: TalkRow[]; readonly total: number } {
  const clauses = ['1 = 1']
  const values: SqlValue[] = []
  if (query.openPromises) clauses.push('c.promised_on IS NOT NULL AND c.promise_kept_at IS NULL')
  if (query.text !== '') {
    clauses.push(
      `(instr(c.caller_name, ?) OR instr(c.asked, ?) OR instr(c.said, ?)
        OR instr(coalesce(u.name, c.unit_told, ''), ?) OR instr(coalesce(u.initials, ''), lower(?)))`,
    )
    values.push(...Array<string>(5).fill(query.text))
  }
  const from = `consultations c LEFT JOIN units u ON u.id = c.unit_id WHERE ${clauses.join(' AND ')}`
  const order = query.openPromises ? 'c.promised_on, c.id' : 'c.id DESC'
  const { rows: page, total } = pageOf<{ id: number }>(tx, { columns: 'c.id', from, order, values }, query)
  return {
    rows: page.map(({ id }) => talkRow(tx, tx.get(consultationTable, id, '这次咨询'))),
    total,
  }
}

/** The latest talks about one letter, or with one unit about no letter. */
export function talksAbout(
  tx: Reading,
  { unitId, requestId }: { readonly unitId: number; readonly requestId: number | null },
): TalkRow[] {
  const about = requestId === null ? { unitId } : { requestId }
  return tx
    .where(consultationTable, about, { orderBy: 'id', descending: true, limit: 5 })
    .map((talk) => talkRow(tx, talk))
}

/** A promise made on the telephone that is still owed. */
export interface OpenPromise {
  readonly consultationId: number
  readonly requestId: number | null
  readonly unitName: string | null
  readonly callerName: string
  readonly what: string
  readonly on: CalendarDate
  readonly promisedBy: number
}

/** Promises made on the telephone and not kept yet, the nearest day first; with `until` those due on or before that day. */
export function openPromises(
  tx: Reading,
  { until, limit }: { readonly until?: CalendarDate; readonly limit: number },
): readonly OpenPromise[] {
  return tx
    .select<{ id: number }>(
      `SELECT id FROM consultations
       WHERE promised_on IS NOT NULL AND promise_kept_at IS NULL AND promised_on <= ? ORDER BY promised_on, id LIMIT ?`,
      until ?? '9999-12-31',
      limit,
    )
    .map(({ id }) => {
      const talk = tx.get(consultationTable, id, '这次咨询')
      const { requestId, unitName, callerName } = talkRow(tx, talk)
      return {
        consultationId: id,
        requestId,
        unitName,
        callerName,
        what: talk.promised ?? '',
        on: talk.promisedOn ?? '',
        promisedBy: talk.recordedBy,
      }
    })
}
