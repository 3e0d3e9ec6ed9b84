import type { TalkFields } from '../../shared/consultation/model.ts'
import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { currentAnswer } from './answerRepository.ts'
import { consultationTable } from './consultationTable.ts'
import { talkRow } from './talkRepository.ts'

/** Turns a talk into an entry; it cannot be changed afterwards, a second talk is a second entry. Throws `invalid-input`. */
export const recordTalk: Handler<'consultations.record'> = (fields, { transact, actor, now }) =>
  transact((tx) => {
    assertTalk(tx, fields)
    const { promise, ...talk } = fields
    if (promise !== null && promise.on < beijingDate(now()))
      throw new AppError('invalid-input', '答应的日期已经过去，请核对。')
    const row = tx.insert(consultationTable, {
      ...talk,
      promised: promise?.what ?? null,
      promisedOn: promise?.on ?? null,
      promiseKeptAt: null,
      promiseKeptHow: null,
      promiseKeptBy: null,
      recordedBy: actor.userId,
      recordedAt: tx.at,
    })
    const object =
      talk.requestId === null ? (`consultation:${row.id}` as const) : (`request:${talk.requestId}` as const)
    tx.record({ act: 'consultation.recorded', object, detail: { consultationId: row.id, after: fields } })
    return talkRow(tx, row)
  })

function assertTalk(tx: Reading, { unitId, unitTold, requestId, answerId }: TalkFields): void {
  if (unitId === null && (unitTold === null || unitTold === ''))
    throw new AppError('invalid-input', '请填写来电单位；目录里没有的，照对方所说填写。')
  if (unitId !== null) tx.get(unitTable, unitId, '来文单位')
  if (requestId !== null && tx.get(requestTable, requestId, '这件来文').unitId !== unitId)
    throw new AppError('invalid-input', '这件来文不是该单位发来的，请核对来文或来电单位。')
  if (answerId !== null) currentAnswer(tx, answerId)
}
