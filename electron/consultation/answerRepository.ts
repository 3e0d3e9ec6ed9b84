import { type AnswerFields, type AnswerTopic, answerTopics } from '../../shared/consultation/model.ts'
import type { StandardAnswerView } from '../../shared/consultation/summary.ts'
import { AppError } from '../../shared/errors.ts'
import { pinyinInitials } from '../../shared/unit/pinyinInitials.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { standardAnswerTable } from './consultationTable.ts'

/** One edition of an answer as the database has it. */
export type StandardAnswer = RowOf<typeof standardAnswerTable>

/** The stored columns of what was written. */
export function answerColumns(fields: AnswerFields) {
  return { ...fields, initials: [pinyinInitials(fields.question)] }
}

/** An edition as the window sees it. */
export function answerView(tx: Reading, row: StandardAnswer): StandardAnswerView {
  const { id, topic, question, answer, source, edition, state, reason, writtenBy, writtenAt } = row
  return {
    answerId: id,
    topic,
    question,
    answer,
    source,
    edition,
    state,
    reason,
    writtenBy: writtenBy === null ? null : userNameOf(tx, writtenBy),
    writtenAt,
  }
}

/** The current edition with this id; throws `conflict` when a newer one has taken its place or it was withdrawn. */
export function currentAnswer(tx: Reading, answerId: number): StandardAnswer {
  const row = tx.get(standardAnswerTable, answerId, '这条标准答复')
  if (row.state !== 'current') throw new AppError('conflict', '这条标准答复已被更新或停用，请刷新后再改。')
  return row
}

/** Answers that fit, by topic; withdrawn ones last and only when asked for. */
export function answersMeant(
  tx: Reading,
  query: { readonly text: string; readonly topic: AnswerTopic | null; readonly withWithdrawn: boolean },
): StandardAnswerView[] {
  const clauses = [query.withWithdrawn ? `state <> 'replaced'` : `state = 'current'`]
  const values: SqlValue[] = []
  if (query.topic !== null) {
    clauses.push('topic = ?')
    values.push(query.topic)
  }
  if (query.text !== '') {
    clauses.push('(instr(question, ?) OR instr(answer, ?) OR instr(initials, lower(?)))')
    values.push(query.text, query.text, query.text)
  }
  const topics = Object.keys(answerTopics)
  return tx
    .select<{ id: number }>(
      `SELECT id FROM standard_answers WHERE ${clauses.join(' AND ')} ORDER BY state, coalesce(first_id, id) LIMIT 200`,
      ...values,
    )
    .map(({ id }) => answerView(tx, tx.get(standardAnswerTable, id, '这条标准答复')))
    .toSorted((a, b) => a.state.localeCompare(b.state) || topics.indexOf(a.topic) - topics.indexOf(b.topic))
}
