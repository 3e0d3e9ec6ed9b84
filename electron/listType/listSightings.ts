import { beijingDate } from '../../shared/time.ts'
import { openApprovalOn } from '../approval/approvalRepository.ts'
import type { Handler } from '../call/handler.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { listTypeByCode } from './listTypeRepository.ts'
import { listSightingTable } from './listTypeTable.ts'

/** The lists that were met outside the dictionary: those that wait, the nearest day first, then the latest hundred that were classified. */
export const listSightings: Handler<'listTypes.sightings'> = (_, { read, now }) =>
  read((tx) => {
    const today = beijingDate(now())
    const waiting = tx.where(listSightingTable, { classifiedCode: null }, { orderBy: 'dueOn' })
    const done = tx
      .where(listSightingTable, {}, { orderBy: 'id', descending: true, limit: 100 })
      .filter(({ classifiedCode }) => classifiedCode !== null)
    return [...waiting, ...done].map((row) => ({
      sightingId: row.id,
      listName: row.listName,
      authority: row.authority,
      requestId: row.requestId,
      intakeNumber: intakeNumber(tx.get(requestTable, row.requestId, '这件来文')),
      seenOn: row.seenOn,
      dueOn: row.dueOn,
      isOverdue: row.classifiedCode === null && row.dueOn < today,
      dueProvisional: row.dueProvisional,
      classifiedAs:
        row.classifiedCode === null
          ? null
          : (listTypeByCode(tx, row.classifiedCode)?.name ?? row.classifiedCode),
      isProposed: openApprovalOn(tx, `listSighting:${row.id}`) !== null,
    }))
  })
