import type { Handler } from '../call/handler.ts'
import { objectionTable } from '../objection/objectionTable.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { reminderDue, remindersOf } from './reminderRepository.ts'

/** What of one letter people may be reminded of, and who was. */
export const listReminders: Handler<'reminders.ofLetter'> = ({ requestId }, { now, read }) =>
  read((tx) => {
    const items = [
      `request:${requestId}`,
      ...tx.where(replyTable, { requestId, state: 'dispatched' }).map(({ id }) => `reply:${id}`),
      ...tx.where(objectionTable, { requestId, endedOn: null }).map(({ id }) => `objection:${id}`),
    ]
    return { due: items.map((item) => reminderDue(tx, item, now())), lines: remindersOf(tx, requestId) }
  })
