import type { AgendaEntry } from '../../shared/agenda/model.ts'
import { lamp } from '../../shared/deadline/lamp/lamp.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { listSightingTable } from '../listType/listTypeTable.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'

/** The days until which lists outside the dictionary are to be classified. */
export function listSightingEntries(
  tx: Reading,
  { from, to }: AgendaQuery,
  { today, calendar }: AgendaDay,
): AgendaEntry[] {
  return tx
    .select<{ id: number }>('SELECT id FROM list_sightings WHERE due_on BETWEEN ? AND ?', from, to)
    .map(({ id }) => {
      const sighting = tx.get(listSightingTable, id, '这个名单')
      const { dueOn, dueProvisional, classifiedAt, requestId, listName } = sighting
      const request = tx.get(requestTable, requestId, '这件来文')
      const state =
        classifiedAt === null
          ? ({ kind: 'running' } as const)
          : ({ kind: 'closed', closedOn: beijingDate(classifiedAt) } as const)
      return {
        key: `listSighting:${id}`,
        day: dueOn,
        lane: 'ours',
        kind: 'listSighting',
        label: 'original',
        number: intakeNumber(request),
        unitName: unitNameOf(tx, request.unitId),
        what: `名单字典归类：${listName}`,
        lamp: lamp({ dueOn, today, state }, calendar),
        provisional: dueProvisional,
        why: null,
        requestId,
        objectionId: null,
      }
    })
}
