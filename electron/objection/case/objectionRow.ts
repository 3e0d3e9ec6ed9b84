import type { WorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'
import { addWorkingDays } from '../../../shared/deadline/calendar/workingDays.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import { nationalAge } from '../../../shared/objection/chainPicture.ts'
import { owingParty } from '../../../shared/objection/lifecycle.ts'
import type { Timeliness } from '../../../shared/objection/model.ts'
import type { ObjectionRow } from '../../../shared/objection/summary.ts'
import { timelinessOf } from '../../../shared/objection/timeliness.ts'
import { beijingDate, type CalendarDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'
import {
  entriesOf,
  governingLimit,
  limitsOf,
  type Objection,
  type ObjectionEntry,
  type ObjectionLimit,
  objectionNumber,
} from '../objectionRepository.ts'
import { objectionTalkTable } from '../objectionTable.ts'
import { disputedResult } from './objectionFacts.ts'

/** The day a case is looked at and the calendar it is counted in. */
export interface Today {
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** A case as one line of 异议台账. */
export function objectionRow(tx: Reading, objection: Objection, at: Today): ObjectionRow {
  const { candidate, reply, disputed } = disputedResult(tx, objection.replyId, objection.candidateId)
  const request = tx.get(requestTable, objection.requestId, '这件来文')
  const entries = entriesOf(tx, objection.id)
  const standing = entries.filter(({ withdrawnOn }) => withdrawnOn === null)
  const shown = standing.length > 0 ? standing : entries
  const limits = limitsOf(tx, objection.id)
  const inquiryOn = nextInquiryOn(tx, objection, { limits, ...at })
  return {
    objectionId: objection.id,
    number: objectionNumber(objection),
    requestId: request.id,
    intakeNumber: intakeNumber(request),
    replyId: reply.id,
    replyNumber: reply.documentNumber ?? '',
    unitName: unitNameOf(tx, request.unitId),
    candidateId: candidate.id,
    listOrder: candidate.listOrder,
    name: candidate.name,
    maskedNumber: maskNumber(candidate.idNumber ?? candidate.idInFile ?? ''),
    purpose: candidate.purpose,
    disputed,
    state: objection.state,
    entrances: shown.map(({ entrance }) => entrance),
    grounds: [...new Set(shown.flatMap(({ grounds }) => grounds))],
    owes: owingParty(objection.state, objection.correction === 'owed'),
    ...governingLimits(tx, objection, limits),
    timeliness: worst(shown.map(({ id }) => timelinessOf(limits, id))),
    awaitsDecision: standing.some((entry) => isUndecided(entry, limits)),
    nationalAge:
      objection.state === 'referred'
        ? nationalAge({ limits: limits.map(asAged) }, at.today, at.calendar)
        : null,
    proposesInquiry: inquiryOn !== null && at.today >= inquiryOn,
    correction: objection.correction,
    registeredOn: beijingDate(objection.registeredAt),
    endedOn: objection.endedOn,
  }
}

/** A late entrance that no supervisor has decided about. */
export function isUndecided(entry: ObjectionEntry, limits: readonly ObjectionLimit[]): boolean {
  return entry.lateDecision === null && timelinessOf(limits, entry.id) === 'late'
}

/** From when on 函询进度 may be sent (again); null while the case is not at the national centre. */
export function nextInquiryOn(
  tx: Reading,
  objection: Objection,
  { limits, calendar }: { readonly limits: readonly ObjectionLimit[] } & Today,
): CalendarDate | null {
  const since = limits.find(({ code }) => code === 'N1')?.startsOn ?? null
  if (objection.state !== 'referred' || since === null) return null
  const last = tx.first(
    objectionTalkTable,
    { objectionId: objection.id, kind: 'progressInquiry' },
    { orderBy: 'heldOn', descending: true },
  )
  const from = last !== null && last.heldOn > since ? last.heldOn : since
  return addWorkingDays(from, settingOf(tx, 'objection.inquiryDays'), calendar)
}

function governingLimits(tx: Reading, objection: Objection, limits: readonly ObjectionLimit[]) {
  const ours = governingLimit(tx, objection.id)
  const theirs = limits.find(({ code, state }) => code === 'O6' && state === 'running')
  return {
    governing:
      ours?.dueOn == null
        ? null
        : { limitId: ours.id, code: ours.code, dueOn: ours.dueOn, provisional: ours.provisional },
    theirDueOn: theirs?.dueOn ?? null,
  }
}

function worst(all: readonly Timeliness[]): Timeliness {
  if (all.includes('late')) return 'late'
  return all.includes('toBeExplained') ? 'toBeExplained' : 'inTime'
}

const asAged = (limit: ObjectionLimit) => ({ ...limit, limitId: limit.id })
