import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { askAgain, keepAnswer } from '../../inquiryRecord/reinquiryMoves.ts'
import { takenPersons } from '../../replyRecord/replyRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { objectionDetail } from '../case/objectionDetail.ts'
import { disputedResult } from '../case/objectionFacts.ts'
import { actOnCase } from '../objectionMoves.ts'
import { objectionNumber, objectionOf } from '../objectionRepository.ts'

/**
 * The person is looked up, checked and reviewed once more because the national centre's answer changes the result.
 * Throws `second-person-required`.
 */
export const requeryPerson: Handler<'objections.requery'> = ({ objectionId, reason }, context) =>
  context.transact((tx) => {
    const objection = objectionOf(tx, objectionId)
    if (isOneHuman(tx, objection.answeredBy, context.actor.userId))
      throw new AppError('second-person-required', '重新查询须由登记复核结果以外的签发人决定。')
    actOnCase(tx, objection, {
      act: { act: 'requery' },
      changes: { requeriedBy: context.actor.userId, requeriedAt: tx.at, requeryReason: reason },
    })
    askAgain(tx, objection.candidateId, `异议 ${objectionNumber(objection)}：${reason}`)
    tx.record({ act: 'objection.requeried', object: `objection:${objectionId}`, reason })
    return objectionDetail(tx, objectionId, context)
  })

/** The new look-up says what our letter says: no 更正函, with the supervisor's reason. Refused when the outcome is another one. Throws `conflict`. */
export const keepResult: Handler<'objections.keepResult'> = ({ objectionId, reason }, context) =>
  context.transact((tx) => {
    const objection = objectionOf(tx, objectionId)
    const { disputed } = disputedResult(tx, objection.replyId, objection.candidateId)
    const candidate = tx.get(candidateTable, objection.candidateId, '这名人员')
    if (objection.requeriedAt === null || candidate.state !== 'concluded')
      throw new AppError('conflict', '该人员还没有重新查询并核对完，请办完后再作说明。')
    if (candidate.outcome !== disputed)
      throw new AppError('conflict', '重新查询的结果与原函不同，须拟更正函，不能按结果未变办理。')
    if (takenPersons(tx, candidate.requestId, { except: 0, ofNotices: false }).has(candidate.id))
      throw new AppError('conflict', '该人员已在办理中的更正函里，请先将该函作废。')
    actOnCase(tx, objection, { act: { act: 'correct' }, changes: { keptReason: reason } })
    keepAnswer(tx, candidate, { reason, now: context.now() })
    tx.record({ act: 'objection.resultKept', object: `objection:${objectionId}`, reason })
    return objectionDetail(tx, objectionId, context)
  })
