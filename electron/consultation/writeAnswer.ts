import type { Handler } from '../call/handler.ts'
import { answerColumns, answerView, currentAnswer } from './answerRepository.ts'
import { standardAnswerTable } from './consultationTable.ts'

/** Adds an answer to the knowledge base. */
export const addAnswer: Handler<'standardAnswers.add'> = ({ fields, reason }, { transact, actor }) =>
  transact((tx) => {
    const row = tx.insert(standardAnswerTable, {
      ...answerColumns(fields),
      edition: 1,
      state: 'current',
      reason,
      writtenBy: actor.userId,
      writtenAt: tx.at,
    })
    tx.record({ act: 'answer.added', object: `answer:${row.id}`, reason, detail: { after: fields } })
    return answerView(tx, row)
  })

/** Writes the next edition of an answer; the one before stays as what was told until now. */
export const changeAnswer: Handler<'standardAnswers.change'> = ({ answerId, fields, reason }, context) =>
  context.transact((tx) => {
    const before = currentAnswer(tx, answerId)
    tx.update(standardAnswerTable, before, { state: 'replaced' })
    const row = tx.insert(standardAnswerTable, {
      ...answerColumns(fields),
      edition: before.edition + 1,
      firstId: before.firstId ?? before.id,
      state: 'current',
      reason,
      writtenBy: context.actor.userId,
      writtenAt: tx.at,
    })
    const { topic, question, answer, source } = before
    tx.record({
      act: 'answer.changed',
      object: `answer:${row.firstId}`,
      reason,
      detail: { before: { topic, question, answer, source }, after: fields },
    })
    return answerView(tx, row)
  })

/** Takes an answer out of use; it stays readable. */
export const withdrawAnswer: Handler<'standardAnswers.withdraw'> = ({ answerId, reason }, { transact }) =>
  transact((tx) => {
    const row = tx.update(standardAnswerTable, currentAnswer(tx, answerId), { state: 'withdrawn' })
    tx.record({ act: 'answer.withdrawn', object: `answer:${row.firstId ?? row.id}`, reason })
    return answerView(tx, row)
  })
