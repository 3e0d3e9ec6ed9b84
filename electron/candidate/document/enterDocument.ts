import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { documentEntryTable } from '../../candidateRecord/documentTable.ts'
import { candidateRow } from '../candidateView.ts'
import { assertTakesDocument, letterOfEntry, openDocumentEntry, typedNumber } from './documentEntry.ts'

/**
 * First entry of another document from the sealed paper, with the unit's word that there is no 公民身份号码 (条例 art. 16). Nothing changes for the
 * person until somebody else has typed the same.
 * Throws `conflict`.
 */
export const enterDocument: Handler<'candidates.enterDocument'> = (input, { transact, actor, now }) =>
  transact((tx) => {
    const { candidateId, document, statement, receivedOn } = input
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    assertTakesDocument(candidate)
    const request = letterOfEntry(tx, candidate.requestId, { receivedOn, today: now() })
    if (openDocumentEntry(tx, candidateId) !== null)
      throw new AppError('conflict', '该人员已有一份证件等待第二人录入，请先由另一人录入，或作废那一份。')
    const number = typedNumber(document, input.number)
    const entry = tx.insert(documentEntryTable, {
      candidateId,
      requestId: request.id,
      documentType: document,
      number,
      statement,
      receivedOn,
      enteredBy: actor.userId,
      enteredAt: tx.at,
    })
    tx.record({
      act: 'candidate.documentEntered',
      object: `candidate:${candidateId}`,
      reason: statement,
      detail: { entryId: entry.id, document, number, receivedOn },
    })
    return candidateRow(tx, candidate)
  })
