import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { consultationTable } from './consultationTable.ts'
import { talkRow } from './talkRepository.ts'

/** Writes down that what was promised on the telephone has been done; refuses a talk without an open promise. Throws `conflict`. */
export const keepPromise: Handler<'consultations.keepPromise'> = ({ consultationId, how }, context) =>
  context.transact((tx) => {
    const talk = tx.get(consultationTable, consultationId, '这次咨询')
    if (talk.promisedOn === null || talk.promiseKeptAt !== null)
      throw new AppError('conflict', '这次咨询没有待办的承诺，请刷新。')
    const kept = tx.update(consultationTable, talk, {
      promiseKeptAt: tx.at,
      promiseKeptHow: how,
      promiseKeptBy: context.actor.userId,
    })
    tx.record({
      act: 'consultation.promiseKept',
      object: `consultation:${consultationId}`,
      detail: { promised: talk.promised, promisedOn: talk.promisedOn, how },
    })
    return talkRow(tx, kept)
  })
