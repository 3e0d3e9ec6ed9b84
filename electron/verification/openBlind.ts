import { documentNameOf } from '../../shared/identity/numberName.ts'
import { unqueryableRefusal } from '../../shared/inquiry/unqueryable.ts'
import { splitTail } from '../../shared/verification/compare.ts'
import type { Handler } from '../call/handler.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { assertBlind, evidenceOf, personInState, queueRows } from './verificationRepository.ts'

/** The persons who wait for a check by somebody who did not enter their result. */
export const listQueue: Handler<'verifications.queue'> = (query, { read, actor }) =>
  read((tx) => queueRows(tx, { ...query, state: 'inquired', notEnteredBy: actor.userId }))

/**
 * Opens one person for 背靠背核对. The answer holds the evidence and the number without its last four characters, and nothing of the
 * first entry; that the person was opened is in the trail first.
 */
export const openBlind: Handler<'verifications.open'> = ({ candidateId }, { transact, actor }) =>
  transact((tx) => {
    const { candidate, result } = personInState(tx, candidateId, 'inquired')
    assertBlind(tx, result, actor.userId)
    tx.record({
      act: 'candidate.viewed',
      object: `candidate:${candidateId}`,
      detail: { for: 'verification' },
    })
    const { total } = queueRows(tx, { state: 'inquired', notEnteredBy: actor.userId, offset: 0, limit: 1 })
    return {
      candidateId,
      requestId: candidate.requestId,
      intakeNumber: intakeNumber(tx.get(requestTable, candidate.requestId, '这件来文')),
      listOrder: candidate.listOrder,
      name: candidate.name,
      purpose: candidate.purpose,
      document: documentNameOf(candidate.idNumber ?? '', candidate.documentType),
      mayBeUnqueryable: unqueryableRefusal(candidate) === null,
      idHead: splitTail(candidate.idNumber ?? '').head,
      evidence: evidenceOf(tx, result),
      waiting: total,
    }
  })
