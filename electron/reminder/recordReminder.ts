import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { reminderDue, reminderLine, standingOf } from './reminderRepository.ts'
import { reminderTable } from './reminderTable.ts'

/** Writes down that somebody was reminded; refused (`conflict`) once nothing is owed and within the minimum interval. Throws `conflict`. */
export const recordReminder: Handler<'reminders.record'> = (reminder, { actor, now, transact }) =>
  transact((tx) => {
    const { obstacle } = reminderDue(tx, reminder.item, now())
    if (obstacle !== null) throw new AppError('conflict', obstacle)
    const { requestId, number } = standingOf(tx, reminder.item)
    const row = tx.insert(reminderTable, {
      ...reminder,
      requestId,
      number,
      remindedBy: actor.userId,
      remindedAt: now().toISOString(),
    })
    tx.record({
      act: 'reminder.recorded',
      object: `request:${requestId}`,
      reason: reminder.reason,
      detail: { reminder: row },
    })
    return reminderLine(tx, row)
  })
