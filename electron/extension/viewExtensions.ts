import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { outageView } from '../outage/outageRepository.ts'
import { outageTable } from '../outage/outageTable.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import { contactOf, extensionFile } from './extensionRepository.ts'
import { extensionTable, extensionTalkTable } from './extensionTable.ts'

/** Talks and extensions of one letter. */
export const viewExtensions: Handler<'extensions.ofLetter'> = ({ requestId }, { actor, now, read }) =>
  read((tx) => extensionFile(tx, requestId, { actor, now: now() }))

/** The letters in work that an outage held up: whom to call about each, and how far its extension is. No limit is stopped by it. */
export const proposeForOutage: Handler<'extensions.forOutage'> = ({ outageId }, { read }) =>
  read((tx) => {
    const { letters } = outageView(tx, tx.get(outageTable, outageId, '这次故障'))
    return letters.flatMap(({ requestId }) => proposalOf(tx, requestId, outageId))
  })

function proposalOf(tx: Reading, requestId: number, outageId: number) {
  const request = tx.get(requestTable, requestId, '这件来文')
  if (request.state !== 'registered' && request.state !== 'admitted') return []
  const last = tx.first(extensionTable, { requestId }, { orderBy: 'id', descending: true })
  return [
    {
      requestId,
      intakeNumber: intakeNumber(request),
      unitName: unitNameOf(tx, request.unitId),
      contact: contactOf(request),
      dueOn: request.dueOn,
      extendedDueOn: request.extendedDueOn,
      hasTalk: tx.count(extensionTalkTable, { requestId, outageId }) > 0,
      state: last?.state ?? null,
    },
  ]
}
