import type { Handler } from '../call/handler.ts'
import { answersMeant, answerView } from './answerRepository.ts'
import { standardAnswerTable } from './consultationTable.ts'

/** The standard answers that fit what was typed. */
export const listAnswers: Handler<'standardAnswers.list'> = (query, { read }) =>
  read((tx) => answersMeant(tx, query))

/** Every edition of one answer, the newest first. */
export const listEditions: Handler<'standardAnswers.editions'> = ({ answerId }, { read }) =>
  read((tx) => {
    const row = tx.get(standardAnswerTable, answerId, '这条标准答复')
    const firstId = row.firstId ?? row.id
    return [
      tx.get(standardAnswerTable, firstId, '这条标准答复'),
      ...tx.where(standardAnswerTable, { firstId }),
    ]
      .toSorted((a, b) => b.edition - a.edition)
      .map((edition) => answerView(tx, edition))
  })
