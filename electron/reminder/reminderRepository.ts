import type { ReminderDue, ReminderLine } from '../../shared/reminder/contract.ts'
import { nextReminderOn } from '../../shared/reminder/nextReminder.ts'
import { beijingDate, beijingMinute } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { objectionTable } from '../objection/objectionTable.ts'
import { requestOfReply } from '../replyRecord/letterGround.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { reminderTable } from './reminderTable.ts'

/** What a reminder would be about: its letter, its number, and whether anything is still owed. */
interface Standing {
  readonly requestId: number
  readonly number: string
  readonly isOpen: boolean
}

/** What an item such as `request:12` is; throws `not-found`. */
export function standingOf(tx: Reading, item: string): Standing {
  const [kind, id = ''] = item.split(':')
  if (kind === 'reply') {
    const reply = tx.get(replyTable, Number(id), '这件函')
    const { documentNumber, state } = reply
    return {
      requestId: requestOfReply(tx, reply).id,
      number: documentNumber ?? '',
      isOpen: state === 'dispatched',
    }
  }
  if (kind === 'objection') {
    const { requestId, objectionYear, objectionSerial, endedOn } = tx.get(
      objectionTable,
      Number(id),
      '这件异议',
    )
    const number = `异议${intakeNumber({ intakeYear: objectionYear, intakeSerial: objectionSerial })}`
    return { requestId, number, isOpen: endedOn === null }
  }
  const request = tx.get(requestTable, Number(id), '这件来文')
  const isOpen = request.state === 'registered' || request.state === 'admitted'
  return { requestId: request.id, number: intakeNumber(request), isOpen }
}

/**
 * Whether somebody may be reminded of an item now: not once nothing is owed any more, and not within the minimum interval (setting
 * `reminder.intervalWorkingDays`) after the last time. The obstacle names the last one and when the next may be.
 */
export function reminderDue(tx: Reading, item: string, now: Date): ReminderDue {
  const { number, isOpen } = standingOf(tx, item)
  const last = tx.first(reminderTable, { item }, { orderBy: 'id', descending: true })
  const nextOn =
    last === null
      ? null
      : nextReminderOn(last.remindedAt, settingOf(tx, 'reminder.intervalWorkingDays'), calendarInForce(tx))
  const tooSoon = last !== null && nextOn !== null && beijingDate(now) < nextOn
  const obstacle = !isOpen
    ? `${number} 已办结，不必再催办。`
    : tooSoon
      ? `上次催办：${beijingMinute(last.remindedAt)} ${last.person}（${last.reason}）；下次最早 ${nextOn}。`
      : null
  return { item, number, obstacle, lastAt: last?.remindedAt ?? null, nextOn }
}

/** The reminders about one letter and what belongs to it, the latest first. */
export function remindersOf(tx: Reading, requestId: number): ReminderLine[] {
  return tx
    .where(reminderTable, { requestId }, { orderBy: 'id', descending: true, limit: 100 })
    .map((row) => reminderLine(tx, row))
}

/** One reminder as the log shows it. */
export function reminderLine(tx: Reading, row: RowOf<typeof reminderTable>): ReminderLine {
  const { item, party, person, channel, reason, nextAct } = row
  return {
    reminderId: row.id,
    ...{ item, party, person, channel, reason, nextAct },
    number: row.number,
    remindedAt: row.remindedAt,
    remindedBy: userNameOf(tx, row.remindedBy),
  }
}
