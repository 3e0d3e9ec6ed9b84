import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { limitsOf } from '../objectionRepository.ts'
import { objectionEntryTable } from '../objectionTable.ts'
import { objectionDetail } from './objectionDetail.ts'
import { isUndecided } from './objectionRow.ts'

/**
 * The supervisor's reasoned decision about a late objection. Whatever it says, the objection is handled and the lateness stays.
 * Throws `conflict`, `not-found`, `second-person-required`.
 */
export const decideLate: Handler<'objections.decideLate'> = (
  { objectionId, entryId, decision, reason },
  context,
) =>
  context.transact((tx) => {
    const entry = tx.first(objectionEntryTable, { id: entryId, objectionId })
    if (entry === null) throw new AppError('not-found', '这项异议没有这个入口，请刷新后重试。')
    if (!isUndecided(entry, limitsOf(tx, objectionId)))
      throw new AppError('conflict', '这个入口没有待决定的逾期，请刷新后核对。')
    if (isOneHuman(tx, entry.registeredBy, context.actor.userId))
      throw new AppError('second-person-required', '逾期处理须由登记人以外的签发人决定。')
    tx.update(objectionEntryTable, entry, {
      lateDecision: decision,
      lateReason: reason,
      lateDecidedBy: context.actor.userId,
      lateDecidedAt: tx.at,
    })
    tx.record({
      act: 'objection.lateDecided',
      object: `objection:${objectionId}`,
      reason,
      detail: { entryId, decision },
    })
    return objectionDetail(tx, objectionId, context)
  })
