import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { workingDaysBetween } from '../../shared/deadline/calendar/workingDays.ts'
import type { StepPause } from '../../shared/deadline/lamp/lifeLine.ts'
import { netWorkingDays, pausedWorkingDays, type WorkingSpan } from '../../shared/deadline/pause.ts'
import type { PauseFile, PauseView, RequestAge } from '../../shared/pause/contract.ts'
import { heldSteps, type PauseSource, pauseReasonNames } from '../../shared/pause/model.ts'
import { beijingDate, type CalendarDate, type Instant } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Reading } from '../database/row/transaction.ts'
import { heldUpRequests, type Outage } from '../outage/outageRepository.ts'
import { outageRequestTable, outageTable } from '../outage/outageTable.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { pauseTable } from './pauseTable.ts'
import { unitWaits } from './unitWaitRepository.ts'

/** A pause of one letter: what it holds, from which record it comes, and who wrote that; null where letters and corrections tell it. */
export interface RequestPause extends StepPause {
  readonly source: PauseSource
  readonly pauseId: number | null
  readonly written: { readonly by: number; readonly at: Instant } | null
}

/** Reads the pauses of letters; what all of them share is read once. */
export type PauseReader = (requestId: number) => readonly RequestPause[]

/** The reader for one look at the database: outages that last hold up letters that nobody has tied to them yet. */
export function pauseReader(tx: Reading): PauseReader {
  const lasting = tx
    .where(outageTable, { endedAt: null })
    .map((outage) => ({ outage, letters: new Set(heldUpRequests(tx, outage)) }))
  return (requestId) => {
    const tied = tx
      .where(outageRequestTable, { requestId })
      .map(({ outageId }) => tx.get(outageTable, outageId, '这次故障'))
    const untied = lasting.filter(
      ({ outage, letters }) => letters.has(requestId) && !tied.some(({ id }) => id === outage.id),
    )
    return [
      ...[...tied, ...untied.map(({ outage }) => outage)].map(ofOutage),
      ...ofUnit(tx, requestId),
      ...ofWord(tx, requestId),
    ].toSorted((a, b) => a.from.localeCompare(b.from))
  }
}

function ofOutage({ startedAt, endedAt, symptom, recordedBy, recordedAt }: Outage): RequestPause {
  return {
    source: 'outage',
    pauseId: null,
    reason: `国家查询系统故障：${symptom}`,
    from: beijingDate(startedAt),
    to: endedAt === null ? null : beijingDate(endedAt),
    holds: heldSteps('outage'),
    written: { by: recordedBy, at: recordedAt },
  }
}

function ofUnit(tx: Reading, requestId: number): readonly RequestPause[] {
  const { persons, whole } = unitWaits(tx, requestId)
  const derived = { pauseId: null, written: null }
  return [
    ...persons.map(({ from, to, count }) => ({
      ...derived,
      source: 'personReturned' as const,
      reason: `${count} 人退回补正，等待来文单位`,
      from,
      to,
      holds: heldSteps('personReturned'),
    })),
    ...whole.map(({ from, to }) => ({
      ...derived,
      source: 'allReturned' as const,
      reason: '未办结人员均退回补正，等待来文单位',
      from,
      to,
      holds: heldSteps('allReturned'),
    })),
  ]
}

function ofWord(tx: Reading, requestId: number): readonly RequestPause[] {
  return tx.where(pauseTable, { requestId }).map((row) => ({
    source: 'entered',
    pauseId: row.id,
    reason: `${pauseReasonNames[row.reason]}：${row.note}`,
    from: row.fromOn,
    to: row.toOn,
    holds: heldSteps('entered'),
    written: { by: row.openedBy, at: row.openedAt },
  }))
}

/** The pauses that the letter as a whole goes by: a person who was sent back waits alone. */
export function ofWholeRequest(pauses: readonly RequestPause[]): readonly RequestPause[] {
  return pauses.filter(({ holds }) => holds.length > 0)
}

/** 收文至今, 暂停 and 净办理 of a letter over a span of its limit. */
export function ageOf(
  pauses: readonly RequestPause[],
  span: WorkingSpan,
  calendar: WorkingCalendar,
): RequestAge {
  const whole = ofWholeRequest(pauses)
  return {
    sinceReceipt: workingDaysBetween(span.after, span.until, calendar),
    paused: pausedWorkingDays(whole, span, calendar),
    net: netWorkingDays(whole, span, calendar),
  }
}

/** The pauses of a letter as its file shows them, and its age; the age stands still once the letter was answered. */
export function pauseFile(tx: Reading, requestId: number, today: CalendarDate): PauseFile {
  const { clockStartsOn, answeredOn, state } = tx.get(requestTable, requestId, '这件来文')
  const calendar = calendarInForce(tx)
  const pauses = pauseReader(tx)(requestId)
  const isOpen = state === 'registered' || state === 'admitted'
  const until = answeredOn ?? (isOpen ? today : null)
  const daysOf = (pause: RequestPause) => {
    const end = pause.holds.length === 0 ? today : (until ?? today)
    return clockStartsOn === null
      ? 0
      : pausedWorkingDays([pause], { after: clockStartsOn, until: end }, calendar)
  }
  return {
    pauses: pauses.map((pause) => pauseView(tx, pause, daysOf(pause))),
    age:
      clockStartsOn === null || until === null
        ? null
        : ageOf(pauses, { after: clockStartsOn, until }, calendar),
    isOpen,
  }
}

function pauseView(tx: Reading, pause: RequestPause, workingDays: number): PauseView {
  const { pauseId, source, reason, from, to, written } = pause
  return {
    pauseId,
    source,
    reason,
    from,
    to,
    workingDays,
    by: written === null ? null : userNameOf(tx, written.by),
    at: written?.at ?? null,
  }
}
