import type { AgendaEntry } from '../../shared/agenda/model.ts'
import { lamp } from '../../shared/deadline/lamp/lamp.ts'
import { beijingDate } from '../../shared/time.ts'
import { consultationTable } from '../consultation/consultationTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'

/** What was promised on the telephone. */
export function promiseEntries(tx: Reading, { from, to }: AgendaQuery, day: AgendaDay): AgendaEntry[] {
  const { today, calendar } = day
  return tx
    .select<{ id: number }>('SELECT id FROM consultations WHERE promised_on BETWEEN ? AND ?', from, to)
    .map(({ id }) => {
      const talk = tx.get(consultationTable, id, '这次咨询')
      const on = talk.promisedOn ?? from
      const kept = talk.promiseKeptAt
      const request = talk.requestId === null ? null : tx.get(requestTable, talk.requestId, '这件来文')
      return {
        key: `consultation:${id}`,
        day: on,
        lane: 'ours',
        kind: 'promise',
        label: 'original',
        number: request === null ? `咨询 ${id}` : intakeNumber(request),
        unitName: talk.unitId === null ? (talk.unitTold ?? '') : unitNameOf(tx, talk.unitId),
        what: `电话承诺：${talk.promised ?? ''}`,
        lamp: lamp(
          {
            dueOn: on,
            today,
            state: kept === null ? { kind: 'running' } : { kind: 'closed', closedOn: beijingDate(kept) },
          },
          calendar,
        ),
        provisional: false,
        why: null,
        requestId: talk.requestId,
        objectionId: null,
      }
    })
}
