import { seedAnswers } from '../../shared/consultation/seedAnswers.ts'
import type { Writing } from '../database/row/transaction.ts'
import { answerColumns } from './answerRepository.ts'
import { standardAnswerTable } from './consultationTable.ts'

/** Fills an empty knowledge base with the delivered answers, as one entry of the trail; a filled one stays as it is. */
export function seedStandardAnswers(tx: Writing): void {
  if (tx.count(standardAnswerTable, {}) > 0) return
  for (const fields of seedAnswers)
    tx.insert(standardAnswerTable, {
      ...answerColumns(fields),
      edition: 1,
      state: 'current',
      reason: null,
      writtenBy: null,
      writtenAt: tx.at,
    })
  tx.record({ act: 'answer.added', object: 'answers', detail: { delivered: seedAnswers.length } })
}
