import { beijingDate } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Handler } from '../../call/handler.ts'
import { objectionOf } from '../objectionRepository.ts'
import { objectionDetail } from './objectionDetail.ts'
import { listObjectableRows, objectionPage } from './objectionListRepository.ts'
import { objectionRow } from './objectionRow.ts'

/** One page of 异议台账; numbers are masked. */
export const listObjections: Handler<'objections.list'> = ({ filter, offset, limit }, { read, now }) =>
  read((tx) => {
    const at = { today: beijingDate(now()), calendar: calendarInForce(tx) }
    const { ids, total } = objectionPage(tx, filter, { ...at, offset, limit })
    return { rows: ids.map((id) => objectionRow(tx, objectionOf(tx, id), at)), total }
  })

/** One page of the persons about whom an objection may be registered; numbers are masked. */
export const listObjectable: Handler<'objections.candidates'> = (query, { read }) =>
  read((tx) => listObjectableRows(tx, query))

/** One case with everything it holds; leaves an entry. */
export const findObjection: Handler<'objections.find'> = ({ objectionId }, context) =>
  context.transact((tx) => {
    tx.record({ act: 'objection.viewed', object: `objection:${objectionId}` })
    return objectionDetail(tx, objectionId, context)
  })
