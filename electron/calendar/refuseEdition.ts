import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { calendarYearTable } from './calendarTable.ts'
import { decidableEdition, editionSeenBy, proposedEdition } from './editionRepository.ts'

/** A second person sends a proposed edition back with the reason; the calendar stays as it is. */
export const rejectEdition: Handler<'calendars.reject'> = ({ editionId, reason }, { transact, actor }) =>
  transact((tx) => {
    const row = decidableEdition(tx, editionId, actor)
    const decided = { decidedBy: actor.userId, decidedAt: tx.at, decisionReason: reason }
    const after = tx.update(calendarYearTable, row, { state: 'rejected', ...decided })
    tx.record({ act: 'calendar.rejected', object: `calendar:${editionId}`, reason })
    return editionSeenBy(tx, after, actor)
  })

/** The proposer takes an edition back. Throws `forbidden`. */
export const withdrawEdition: Handler<'calendars.withdraw'> = ({ editionId }, { transact, actor }) =>
  transact((tx) => {
    const row = proposedEdition(tx, editionId)
    if (!isOneHuman(tx, row.proposedBy, actor.userId))
      throw new AppError('forbidden', '只有提出人本人可以撤回。')
    const after = tx.update(calendarYearTable, row, {
      state: 'withdrawn',
      decidedBy: actor.userId,
      decidedAt: tx.at,
    })
    tx.record({ act: 'calendar.withdrawn', object: `calendar:${editionId}` })
    return editionSeenBy(tx, after, actor)
  })
